import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { useMemo } from "react";
import { queryClient } from "@/shared/query";
import { cssVariablesResolver, themeWith } from "@/shared/theme/theme";
import { CrashBarrier } from "./CrashBarrier";
import { Gate } from "./door/Gate";
import { useT } from "./i18n";
import { useLook } from "./look";

export function App() {
  const t = useT();
  const scheme = useLook();
  const close = t("shared.close");
  const theme = useMemo(() => themeWith(close), [close]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <QueryClientProvider client={queryClient}>
        <ModalsProvider>
          {/* Below dialogs: what floats there never covers a button one is about to press. */}
          <Notifications zIndex={190} />
          <CrashBarrier>
            <Gate />
          </CrashBarrier>
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

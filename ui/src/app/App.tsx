import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { queryClient } from "@/shared/query";
import { cssVariablesResolver, theme } from "@/shared/theme/theme";
import { Gate } from "./door/Gate";
import { useLook } from "./look";

export function App() {
  const scheme = useLook();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <QueryClientProvider client={queryClient}>
        <ModalsProvider>
          <Notifications />
          <Gate />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

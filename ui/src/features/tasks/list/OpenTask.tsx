import { Navigate, useParams } from "@tanstack/react-router";

/** A task is read above the list: whoever follows a link to it is led there. */
export function OpenTask() {
  const { id } = useParams({ from: "/tasks/$id" });
  return <Navigate to="/tasks" search={{ task: id }} replace />;
}

export {
  type DemoMember,
  moveClock,
  mutate,
  type Payload,
  signIn,
} from "./demo-client.ts";
export { dataFolder, type ServerProcess, startServerProcess } from "./server-process.ts";

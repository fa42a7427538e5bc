export { BatonProvider, type BatonProviderProps } from "./provider/baton-provider.tsx";

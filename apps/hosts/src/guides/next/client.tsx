import Page from "guide/page";
import { hydrateRoot } from "react-dom/client";
import { Document } from "./document.tsx";

const tourId = decodeURIComponent(location.pathname.split("/").at(-1) ?? "");
hydrateRoot(document, <Document>{await Page({ params: Promise.resolve({ tourId }) })}</Document>);

import type { Words } from "@baton/playbook";
import { propertyOf } from "../widget/catalog.ts";
import { onPageChange, thisPage } from "./page.ts";

/** A widget on an element: told to look at its attributes again, and taken down. */
export interface Mounted {
  update(): void;
  unmount(): void;
}

/** Puts a widget into an element's shadow root. */
export type Mount = (element: HTMLElement, shadow: ShadowRoot) => Mounted;

/** What every element of ours has beside its attributes. */
export interface BatonElement extends HTMLElement {
  /** The page's own words for this one widget; they win over those for all. */
  strings: Words | undefined;
}

/** How long the widget's code may take to arrive, in milliseconds, before the person is told. */
const patience = 15_000;

/**
 * Defines the element of a widget whose code may come later. Until it is here, and again after signing out, the
 * element shows what the page put between its tags. A tag that is already defined is left as it is.
 */
export function defineShell(tag: string, attributes: readonly string[], load: () => Promise<Mount> | Mount) {
  if (customElements.get(tag)) return;

  class Shell extends HTMLElement implements BatonElement {
    static readonly observedAttributes = attributes;
    #strings: Words | undefined;
    #shadow: ShadowRoot | undefined;
    #mount: Mount | undefined;
    #mounted: Mounted | undefined;
    #stopListening: (() => void) | undefined;

    get strings() {
      return this.#strings;
    }

    set strings(strings) {
      this.#strings = strings;
      this.#mounted?.update();
    }

    connectedCallback() {
      this.#adoptEarlyProperties();
      if (!this.#shadow) {
        this.#shadow = this.attachShadow({ mode: "open" });
        this.#showFallback();
      }
      this.#stopListening ??= onPageChange(() => this.#update());
      if (this.#mount) this.#update();
      else void this.#load();
    }

    disconnectedCallback() {
      // Moving an element disconnects and connects it in one go: only one that stays away is taken down.
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#stopListening?.();
        this.#stopListening = undefined;
        this.#unmount();
      });
    }

    /** Lets `moveBefore()` move the element without taking anything down. */
    connectedMoveCallback() {}

    attributeChangedCallback() {
      this.#mounted?.update();
    }

    async #load() {
      const late = setTimeout(() => this.#showFallback(true), patience);
      try {
        this.#mount = await load();
        this.#update();
      } catch (error) {
        this.#showFallback(true);
        // biome-ignore lint/suspicious/noConsole: the one who can mend it reads it there.
        console.error(`Baton: the code of <${tag}> could not be loaded. Baton.diagnose() tells more.`, error);
      } finally {
        clearTimeout(late);
      }
    }

    #update() {
      if (!this.#mount || !this.#shadow || !this.isConnected) return;
      if (thisPage().settings === null) this.#unmount();
      else if (this.#mounted) this.#mounted.update();
      else {
        this.#shadow.replaceChildren();
        this.#mounted = this.#mount(this, this.#shadow);
      }
    }

    #unmount() {
      if (!this.#mounted) return;
      this.#mounted.unmount();
      this.#mounted = undefined;
      this.#showFallback();
    }

    /** The host's own content; with `failed`, and a word on what happened and what to do. */
    #showFallback(failed = false) {
      const parts: Node[] = [document.createElement("slot")];
      if (failed) {
        const notice = document.createElement("p");
        notice.setAttribute("role", "alert");
        notice.setAttribute("part", "notice");
        const spanish = this.closest("[lang]")?.getAttribute("lang")?.startsWith("es");
        notice.textContent = spanish
          ? "Esta parte de la página no se pudo cargar. Vuelva a cargar la página; lo que escribió está guardado."
          : "This part of the page could not be loaded. Reload the page; what you typed is kept.";
        parts.push(notice);
      }
      this.#shadow?.replaceChildren(...parts);
    }

    /** Properties set before the element was defined hide the accessors; hand them over. */
    #adoptEarlyProperties() {
      for (const property of [...attributes.map(propertyOf), "strings"]) {
        if (!Object.hasOwn(this, property)) continue;
        const early: unknown = Reflect.get(this, property);
        Reflect.deleteProperty(this, property);
        Reflect.set(this, property, early);
      }
    }
  }

  for (const attribute of attributes) {
    const property = propertyOf(attribute);
    // `lang` is every element's own.
    if (property in HTMLElement.prototype) continue;
    Object.defineProperty(Shell.prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(attribute) ?? undefined;
      },
      set(this: HTMLElement, value: unknown) {
        if (value === undefined || value === null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
  customElements.define(tag, Shell);
}

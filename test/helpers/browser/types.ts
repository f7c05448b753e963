/** One way to drive either browser, so that an end-to-end test is written once. */
export type BrowserName = 'chromium' | 'firefox';

export type OpenOptions = {
  /** The built extension: `.output/chrome-mv3` or `.output/firefox-mv3`. */
  extensionDir: string;
  headless: boolean;
  /** Folder of what the browser remembers, kept when it closes; without one it forgets. */
  profile?: string;
};

export type Browser = {
  name: BrowserName;
  /** Resolves when the page has loaded. */
  newPage(url: string): Promise<Page>;
  /** A page of the extension, such as `popup.html`, in a tab. */
  extensionPage(path: string): Promise<Page>;
  /**
   * From now on the extension's request for this pattern is granted without a prompt, which no
   * test could answer. The extension must still ask, after a click of a person's.
   */
  grantHost(pattern: string): Promise<void>;
  /** Presses the toolbar button; Chromium only, as no protocol of Firefox hands a popup out. */
  openPopup?(): Promise<Popup>;
  /** Stops the background as the browser does after 30 idle seconds; resolves when it is gone. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
};

/** The window behind the toolbar button. */
export type Popup = { read(): Promise<string> };

export type Box = { x: number; y: number; width: number; height: number };

/** An expression, or a function that sees the page and its JSON arguments but nothing around it. */
export type InPage<Args extends unknown[], Answer> =
  | string
  | ((...args: Args) => Answer | Promise<Answer>);

export type Page = {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  title(): Promise<string>;
  /** Waits for the element, then clicks it as a person does: the event is trusted. */
  click(selector: string): Promise<void>;
  clickAt(x: number, y: number): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  /** A key, alone or with modifiers: `Tab`, `Shift+Tab`, `Alt+p`. */
  press(key: string): Promise<void>;
  evaluate<Args extends unknown[], Answer>(
    inPage: InPage<Args, Answer>,
    ...args: Args
  ): Promise<Answer>;
  /** Calls a function's source with the shadow root, closed or not, of the first match; undefined without one. */
  callWithShadowRoot(hostSelector: string, source: string): Promise<string | undefined>;
  /** Asks again until the answer is truthy. Rejects after the timeout, 10 s unless said. */
  waitFor<Args extends unknown[]>(
    inPage: InPage<Args, unknown>,
    options?: { timeout?: number },
    ...args: Args
  ): Promise<void>;
  /** Makes it the tab on screen: only that one draws, and has a focus to show. */
  toFront(): Promise<void>;
  screenshot(path: string, options?: { clip?: Box }): Promise<void>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Everything logged as an error and every uncaught exception since the page was opened. */
  consoleErrors(): string[];
  close(): Promise<void>;
};

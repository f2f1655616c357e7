/** What of saxen is used; the package comes without types. */

declare module 'saxen' {
  type Decode = (text: string) => string;

  export class Parser {
    on(
      event: 'openTag',
      take: (name: string, attributes: () => false | Record<string, string>, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', take: (name: string) => void): this;
    on(event: 'text', take: (text: string, decode: Decode) => void): this;
    on(event: 'cdata' | 'attention', take: (text: string) => void): this;
    on(event: 'error' | 'warn', take: (error: Error) => void): this;
    /** Takes a piece of a document; tags may go on in the next. */
    write(xml: string): this;
    end(): void;
    stop(): void;
  }
}

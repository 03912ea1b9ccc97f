using System.Globalization;
using System.Text;

namespace Acme.LanguageTests;

/// <summary>
/// Scripts with random changes, the same in each run. <c>FUZZ_COUNT</c> sets how many, <c>FUZZ_SEED</c> starts elsewhere.
/// </summary>
internal static class MutatedScripts
{
    private static readonly string[] s_pieces =
    [
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "`",
        "${",
        "'",
        "\"",
        "/",
        "//",
        "/*",
        "*/",
        "\\",
        "\n",
        "\r\n",
        ";",
        ",",
        ":",
        "?",
        "?.",
        "??",
        "=>",
        "=",
        "==",
        "===",
        "!",
        "!==",
        "&&",
        "||",
        "+",
        "-",
        "*",
        "**",
        ">>=",
        ">=",
        "...",
        ".",
        "@",
        "#",
        "\0",
        "\u2028",
        "\uFEFF",
        "\ud800",
        "if ",
        "else ",
        "for ",
        "of ",
        "in ",
        "while ",
        "do ",
        "switch ",
        "case ",
        "default ",
        "try ",
        "catch ",
        "finally ",
        "return ",
        "throw ",
        "break ",
        "continue ",
        "const ",
        "let ",
        "var ",
        "function ",
        "class ",
        "extends ",
        "import ",
        "export ",
        "from ",
        "async ",
        "await ",
        "yield ",
        "new ",
        "typeof ",
        "as ",
        "satisfies ",
        "type ",
        "interface ",
        "enum ",
        "namespace ",
        "declare ",
        "fetch",
        "RestApi",
        ".executeRequest()",
        ".content",
        ".statusCode",
        "res",
        "JSON.parse(",
        "\"Bearer \"",
        "0x",
        ".5",
        "1e9",
        "42",
        "/a/g",
    ];

    private static readonly string[] s_scripts =
    [
        """
            import { entity } from "#typings";
            import { AppSchema, RestApi } from "@comind/api/server";

            const { COMIND_SECRET_KEY, COMIND_SECRET_URL } = AppSchema.getSecrets();
            export function sync(items: Array<{ id: string }>): void {
              RestApi.createClient(COMIND_SECRET_URL);
              RestApi.createRequest(`/contacts/${entity.id}`, "GET");
              RestApi.addHeader("X-API-Key", COMIND_SECRET_KEY);
              let res = RestApi.executeRequest();
              for (const item of items) {
                if (res.statusCode === 429) { res = RestApi.executeRequest(); continue; }
                else if (res.statusCode >= 200 && res.statusCode < 300) break;
                switch (res.statusCode) { case 401: throw "x"; default: console.log(`a ${res.content}`); }
              }
              try { JSON.parse(res.content) } catch (e) { throw new Error(String(e)) } finally { done?.() }
            }
            export default { sync } satisfies ActionLogic<typeof entity>;
            """,
        """
            import axios, { type AxiosError } from "axios";
            const http = require("node:http"), { request: r = 1, ...rest } = await import("undici");
            class Api<T> extends Base<T> implements I { static #x = /[/]\//g; private key: string = "k-8f3a"; async *m<U>(@p() a?: U, ...b: U[]) { yield* b; } get y() { return this.#x } }
            const f = async <T,>(x: T, { a, b: [c = 2] }: any = {}): Promise<T> => (x as any) ?? (await fetch(`https://x/${a}`, { headers: { Authorization: "Bearer " + c } }));
            label: do { i++, --j; if (!f) continue label } while (i < 10 && (window as any)["fetch"]);
            enum E { A = "x", B = 1 << 2 } namespace N { export const z = a ? b : c => d }
            """,
    ];

    public static int Count { get; } = int.Parse(Environment.GetEnvironmentVariable("FUZZ_COUNT") ?? "10000", CultureInfo.InvariantCulture);

    public static int Seed { get; } = int.Parse(Environment.GetEnvironmentVariable("FUZZ_SEED") ?? "1", CultureInfo.InvariantCulture);

    public static IEnumerable<string> Take(int count)
    {
        // A generator of our own, so that a failure comes again on every machine and version.
        var state = (uint)Seed * 2654435761u + 1;
        int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }

        for (var index = 0; index < count; index++)
        {
            var text = new StringBuilder(s_scripts[Next(s_scripts.Length)]);
            for (var changes = Next(12); changes >= 0; changes--)
            {
                Change(text, Next);
            }

            yield return text.ToString();
        }
    }

    private static void Change(StringBuilder text, Func<int, int> next)
    {
        var at = next(text.Length + 1);
        var length = Math.Min(next(40), text.Length - at);
        switch (next(6))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, (char)next(0x10000));
                break;
            case 2:
                text.Insert(next(text.Length + 1), text.ToString(at, length));
                break;
            case 3:
                text.Length = Math.Max(1, at);
                break;
            default:
                text.Insert(at, s_pieces[next(s_pieces.Length)]);
                break;
        }
    }
}

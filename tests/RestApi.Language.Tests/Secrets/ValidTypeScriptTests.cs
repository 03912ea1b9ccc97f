using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class ValidTypeScriptTests
{
    private const string Two = "a=A, b=B";

    public static TheoryData<string, string, string> WaysToWriteIt { get; } =
        new()
        {
            // The object.
            { "plain", "export const secrets = { a: process.env.A, b: process.env.B };", Two },
            { "no semicolon", "export const secrets = { a: process.env.A, b: process.env.B }", Two },
            { "let", "export let secrets = { a: process.env.A, b: process.env.B };", Two },
            { "trailing comma", "export const secrets = {\n  a: process.env.A,\n  b: process.env.B,\n};\n", Two },
            { "empty", "export const secrets = {};", "" },
            { "Windows line ends", "export const secrets = {\r\n  a: process.env.A,\r\n  b: process.env.B,\r\n};\r\n", Two },
            { "byte order mark", "\uFEFFexport const secrets = { a: process.env.A, b: process.env.B };", Two },
            { "no blanks", "export const secrets={a:process.env.A,b:process.env.B}", Two },
            { "as const", "export const secrets = { a: process.env.A, b: process.env.B } as const;", Two },
            {
                "satisfies",
                "export const secrets = { a: process.env.A, b: process.env.B } satisfies Record<string, string | undefined>;",
                Two
            },
            {
                "as const satisfies",
                "export const secrets = { a: process.env.A, b: process.env.B } as const satisfies Secrets\nexport default secrets",
                Two
            },
            {
                "type annotation",
                "export const secrets: Record<string, string | undefined> = { a: process.env.A, b: process.env.B };",
                Two
            },
            {
                "type that ends at the equals sign",
                "export const secrets: Map<string, string>= { a: process.env.A, b: process.env.B };",
                Two
            },
            {
                "object type",
                "export const secrets: { a?: string; readonly [key: string]: (() => void) | string[] } = { a: process.env.A };",
                "a=A"
            },
            { "function type", "export const secrets: (x: number) => { y: string } = { a: process.env.A };", "a=A" },
            { "parentheses", "export const secrets = ({ a: process.env.A, b: process.env.B });", Two },
            { "angle assertion", "export const secrets = <const>{ a: process.env.A, b: process.env.B };", Two },
            { "frozen", "export const secrets = Object.freeze({ a: process.env.A, b: process.env.B });", Two },
            {
                "frozen as const",
                "export const secrets = Object.freeze({ a: process.env.A, b: process.env.B } as const,) as Secrets;",
                Two
            },
            { "typed identity", "export const secrets = defineSecrets<My<Type>>({ a: process.env.A, b: process.env.B });", Two },
            { "not null", "export const secrets = { a: process.env.A, b: process.env.B }!;", Two },
            // The export.
            { "default export", "export default { a: process.env.A, b: process.env.B };", Two },
            { "default export of a name", "const config = { a: process.env.A, b: process.env.B };\nexport default config;", Two },
            { "export list", "const secrets = { a: process.env.A, b: process.env.B };\nexport { secrets };", Two },
            { "export list before", "export { secrets };\nconst secrets = { a: process.env.A, b: process.env.B };", Two },
            {
                "export list with another name",
                "const mine = { a: process.env.A, b: process.env.B };\nexport { x, mine as secrets, };",
                Two
            },
            { "export as default", "const mine = { a: process.env.A, b: process.env.B };\nexport { mine as default };", Two },
            { "second of two constants", "export const other = 1, secrets = { a: process.env.A, b: process.env.B };", Two },
            { "constant of a constant", "const mine = { a: process.env.A, b: process.env.B };\nexport const secrets = mine;", Two },
            { "CommonJS", "module.exports = { a: process.env.A, b: process.env.B };", Two },
            { "CommonJS by name", "exports.secrets = { a: process.env.A, b: process.env.B };", Two },
            { "CommonJS by full name", "module.exports.secrets = { a: process.env.A, b: process.env.B };", Two },
            { "export assignment", "export = { a: process.env.A, b: process.env.B };", Two },
            { "the named export wins", "export default { x: process.env.X };\nexport const secrets = { a: process.env.A };", "a=A" },
            // What may stand around it.
            {
                "other statements",
                "import type { X } from './x';\nimport './y';\ntype T = { secrets: string };\nfunction f(secrets = { z: 1 }) { const secrets = { q: 1 }; return /}/; }\nexport const secrets = { a: process.env.A };\nif (f()) { console.log(`${f()}`); }",
                "a=A"
            },
            {
                "class and enum",
                "enum E { secrets = 1 }\nclass C { secrets = { z: 1 }; #p = 2 }\nexport const secrets = { a: process.env.A };",
                "a=A"
            },
            {
                "exported type of the same name",
                "export type secrets = { z: string };\nexport const secrets = { a: process.env.A };",
                "a=A"
            },
            { "member of the same name", "config.secrets = { z: 1 };\nexport const secrets = { a: process.env.A };", "a=A" },
            { "shebang and directive", "#!/usr/bin/env node\n'use strict';\nexport const secrets = { a: process.env.A };", "a=A" },
            // Comments.
            {
                "comments anywhere",
                "export/*1*/const/*2*/secrets/*3*/=/*4*/{/*5*/a/*6*/:/*7*/process/*8*/./*9*/env/*10*/./*11*/A/*12*/,// 13\nb:process.env.B/*14*/}/*15*/;",
                Two
            },
            { "commented out", "export const secrets = {\n  // x: process.env.X,\n  a: process.env.A, /* y: process.env.Y, */\n};", "a=A" },
            { "only comments", "// export const secrets = { a: process.env.A };\n/* nothing yet */", "" },
            {
                "braces in comments and strings",
                "// }\nconst s = '}';\nexport const secrets = { /* } */ a: process.env.A /* , x: process.env.X */ };",
                "a=A"
            },
            // Keys.
            { "double quotes", "export const secrets = { \"a\": process.env.A, \"b-c\": process.env.B };", "a=A, b-c=B" },
            { "single quotes", "export const secrets = { 'a': process.env.A, '\\x62': process.env.B };", Two },
            { "computed", "export const secrets = { [\"a\"]: process.env.A, [`b`]: process.env.B };", Two },
            { "number", "export const secrets = { 1: process.env.A };", "1=A" },
            {
                "reserved words",
                "export const secrets = { default: process.env.A, as: process.env.B, export: process.env.C };",
                "default=A, as=B, export=C"
            },
            {
                "Unicode",
                "export const secrets = { ключ: process.env.A, \"名 前\": process.env.B, \\u0063: process.env.C };",
                "ключ=A, 名 前=B, c=C"
            },
            { "twice", "export const secrets = { a: process.env.A, a: process.env.B };", "a=A, a=B" },
        };

    [Theory]
    [MemberData(nameof(WaysToWriteIt))]
    public void A_valid_file_is_read_without_a_problem(string way, string text, string expected)
    {
        var file = SecretsReader.Read("settings/secrets.ts", text);

        Assert.Equal(expected, string.Join(", ", file.Secrets.Select(secret => $"{secret.Alias}={secret.VariableName}")));
        Assert.True(file.Problems.Count == 0, $"{way}: {string.Join(" ", file.Problems)}");
    }
}

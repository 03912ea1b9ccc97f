using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class ValidValueTests
{
    [Theory]
    [InlineData("process.env.KEY")]
    [InlineData("process.env[\"KEY\"]")]
    [InlineData("process.env['KEY']")]
    [InlineData("process.env[`KEY`]")]
    [InlineData("process[\"env\"].KEY")]
    [InlineData("process.env?.KEY")]
    [InlineData("process?.env?.[\"KEY\"]")]
    [InlineData("globalThis.process.env.KEY")]
    [InlineData("process.env.KEY!")]
    [InlineData("process.env!.KEY!")]
    [InlineData("process.env.KEY ?? \"\"")]
    [InlineData("process.env.KEY || ''")]
    [InlineData("process.env.KEY ?? undefined")]
    [InlineData("process.env.KEY as string")]
    [InlineData("process.env.KEY as string | undefined ?? \"\"")]
    [InlineData("(process.env.KEY as string)")]
    [InlineData("((process.env.KEY)!)")]
    [InlineData("(process.env as any).KEY")]
    [InlineData("(process.env).KEY")]
    [InlineData("(process.env as Record<string, string>)[\"KEY\"]")]
    [InlineData("<string>process.env.KEY")]
    [InlineData("process.env.KEY satisfies string | undefined")]
    [InlineData("process.env.KEY as unknown as string[]")]
    [InlineData("process.env.KEY as Map<string, A<B>>")]
    [InlineData("String(process.env.KEY)")]
    [InlineData("required(process.env.KEY, 'KEY')")]
    [InlineData("process.env.KEY?.trim()")]
    [InlineData("process.env.KEY!.replace(/\\/$/, \"\")")]
    [InlineData("`${process.env.KEY}`")]
    [InlineData("`${process.env.KEY ?? `${1}`}/api`")]
    [InlineData("process.env.KEY ? process.env.KEY : \"\"")]
    [InlineData("process.env.KEY === undefined ? \"\" : process.env.KEY")]
    [InlineData("\"https://\" + process.env.KEY")]
    [InlineData("process . env\n  . KEY")]
    [InlineData("process.env.KEY // why\n")]
    [InlineData("/* why */ process.env.KEY")]
    [InlineData("process.env.K\\u0045Y")]
    [InlineData("() => process.env.KEY")]
    [InlineData("(x: string) => process.env.KEY")]
    [InlineData("new Secret(process.env.KEY)")]
    [InlineData("identity<string>(process.env.KEY)")]
    public void The_variable_is_found_in_every_way_to_read_it(string value)
    {
        var file = SecretsReader.Read("secrets.ts", $"export const secrets = {{ a: {value}, b: process.env.B }};");

        Assert.Equal(["a=KEY", "b=B"], file.Secrets.Select(secret => $"{secret.Alias}={secret.VariableName}"));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("const key = process.env.KEY;", "a: key")]
    [InlineData("const a = process.env.KEY ?? '';", "a")]
    [InlineData("const env = process.env;", "a: env.KEY")]
    [InlineData("const { env } = process;", "a: env.KEY")]
    [InlineData("const { KEY } = process.env;", "a: KEY")]
    [InlineData("const { KEY: a = '' } = process.env;", "a")]
    [InlineData("import { env } from 'node:process';", "a: env.KEY")]
    [InlineData("import { env as e } from \"process\";", "a: e[\"KEY\"]")]
    [InlineData("import process from 'node:process';", "a: process.env.KEY")]
    [InlineData("const NAME = 'KEY';", "a: process.env[NAME]")]
    [InlineData("const base = { a: process.env.KEY };", "...base")]
    [InlineData("", "...{ a: process.env.KEY }")]
    public void Names_are_followed_inside_the_file(string before, string entry)
    {
        var file = SecretsReader.Read("secrets.ts", $"{before}\nexport const secrets = {{ {entry} }};");

        Assert.Equal(["a=KEY"], file.Secrets.Select(secret => $"{secret.Alias}={secret.VariableName}"));
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("const a = b; const b = a;", "a")]
    [InlineData("const a = a;", "a: a")]
    [InlineData("const x = { ...x };", "...x, a: process.env.A, b: x")]
    public void Names_that_point_at_each_other_come_to_an_end(string before, string entry)
    {
        var file = SecretsReader.Read("secrets.ts", $"{before}\nexport const secrets = {{ {entry} }};");

        Assert.NotEmpty(file.Problems);
    }
}

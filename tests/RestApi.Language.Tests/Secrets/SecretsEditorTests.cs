using Comind.Api.Language;

namespace Acme.LanguageTests;

public sealed class SecretsEditorTests
{
    [Theory]
    [InlineData(
        "export const secrets = {\n  a: process.env.A,\n};\n",
        "export const secrets = {\n  a: process.env.A,\n  n: process.env.N,\n};\n"
    )]
    [InlineData(
        "export const secrets = {\n  a: process.env.A\n};\n",
        "export const secrets = {\n  a: process.env.A,\n  n: process.env.N\n};\n"
    )]
    [InlineData(
        "export const secrets = {\r\n\ta: process.env.A,\r\n};\r\n",
        "export const secrets = {\r\n\ta: process.env.A,\r\n\tn: process.env.N,\r\n};\r\n"
    )]
    [InlineData("export const secrets = { a: process.env.A };", "export const secrets = { a: process.env.A, n: process.env.N };")]
    [InlineData("export const secrets = { a: process.env.A, };", "export const secrets = { a: process.env.A, n: process.env.N, };")]
    [InlineData("export const secrets = {a: process.env.A};", "export const secrets = {a: process.env.A, n: process.env.N};")]
    [InlineData("export const secrets = {};\n", "export const secrets = {\n  n: process.env.N,\n};\n")]
    [InlineData("export const secrets = {\r\n};\r\n", "export const secrets = {\r\n  n: process.env.N,\r\n};\r\n")]
    [InlineData("  export const secrets = { };\n", "  export const secrets = {\n    n: process.env.N,\n  };\n")]
    [InlineData("export const secrets = {\n  // none yet\n};\n", "export const secrets = {\n  // none yet\n  n: process.env.N,\n};\n")]
    [InlineData("export const secrets = { /* none yet */ };", "export const secrets = { /* none yet */ n: process.env.N };")]
    [InlineData(
        "export const secrets = {\n  a: process.env.A, // the CRM\n};\n",
        "export const secrets = {\n  a: process.env.A, // the CRM\n  n: process.env.N,\n};\n"
    )]
    [InlineData(
        "export const secrets = {\n  a: process.env.A // the CRM\n};\n",
        "export const secrets = {\n  a: process.env.A, // the CRM\n  n: process.env.N\n};\n"
    )]
    [InlineData(
        "export const secrets = {\n  a: process.env.A,\n  // b: process.env.B,\n};\n",
        "export const secrets = {\n  a: process.env.A,\n  // b: process.env.B,\n  n: process.env.N,\n};\n"
    )]
    [InlineData(
        "export const secrets = { a: process.env.A /* CRM */ };",
        "export const secrets = { a: process.env.A, /* CRM */ n: process.env.N };"
    )]
    [InlineData(
        "export const secrets = {\n  a: process.env.A };\n",
        "export const secrets = {\n  a: process.env.A,\n  n: process.env.N };\n"
    )]
    [InlineData(
        "export const secrets = { a: process.env.A,\n  b: process.env.B };\n",
        "export const secrets = { a: process.env.A,\n  b: process.env.B,\n  n: process.env.N };\n"
    )]
    [InlineData("export const secrets = { a: process.env.A\n};\n", "export const secrets = { a: process.env.A,\n  n: process.env.N\n};\n")]
    [InlineData(
        "export const secrets = {\n    'a': process.env['A'],\n};\n",
        "export const secrets = {\n    'a': process.env['A'],\n    'n': process.env.N,\n};\n"
    )]
    [InlineData(
        "export const secrets = {\n  a: process.env.A!,\n} as const;\n",
        "export const secrets = {\n  a: process.env.A!,\n  n: process.env.N!,\n} as const;\n"
    )]
    [InlineData(
        "export const secrets = {\n  a: process.env.A ?? \"\",\n};\n",
        "export const secrets = {\n  a: process.env.A ?? \"\",\n  n: process.env.N,\n};\n"
    )]
    [InlineData(
        "export const secrets = {\n  a: process.env.A || 'x',\n};\n",
        "export const secrets = {\n  a: process.env.A || 'x',\n  n: process.env.N,\n};\n"
    )]
    [InlineData(
        "export const secrets = {\n  ...{ x: process.env.X },\n};\n",
        "export const secrets = {\n  ...{ x: process.env.X },\n  n: process.env.N,\n};\n"
    )]
    [InlineData(
        "export const secrets = { ...{ x: process.env.X } };",
        "export const secrets = { ...{ x: process.env.X }, n: process.env.N };"
    )]
    [InlineData("export default {\n  a: process.env.A,\n};\n", "export default {\n  a: process.env.A,\n  n: process.env.N,\n};\n")]
    [InlineData(
        "const s = {\n  a: process.env.A,\n};\nexport { s as secrets };\n",
        "const s = {\n  a: process.env.A,\n  n: process.env.N,\n};\nexport { s as secrets };\n"
    )]
    [InlineData(
        "\uFEFFexport const secrets = Object.freeze({\n  a: process.env.A,\n});\n",
        "\uFEFFexport const secrets = Object.freeze({\n  a: process.env.A,\n  n: process.env.N,\n});\n"
    )]
    [InlineData("export const secrets = {\n  a: 'literal',\n};\n", "export const secrets = {\n  a: 'literal',\n  n: process.env.N,\n};\n")]
    [InlineData(
        "export const secrets = {\n  a: process.env.A,\n  n: process.env.N,\n};\n",
        "export const secrets = {\n  a: process.env.A,\n  n: process.env.N,\n};\n"
    )]
    public void A_secret_is_added_in_the_style_of_the_file(string text, string expected)
    {
        var edited = SecretsEditor.Declare("settings/secrets.ts", text, [new("n", "N")]);

        Assert.Equal(expected, edited);
        Assert.Equal(expected, SecretsEditor.Declare("settings/secrets.ts", edited!, [new("n", "N")]));
    }

    [Theory]
    [InlineData("{\n  \"a\": \"A\"\n}\n", "{\n  \"a\": \"A\",\n  \"n\": \"N\"\n}\n")]
    [InlineData("{\n  \"a\": \"A\",\n}\n", "{\n  \"a\": \"A\",\n  \"n\": \"N\",\n}\n")]
    [InlineData("{\r\n    \"a\": \"A\" // CRM\r\n}\r\n", "{\r\n    \"a\": \"A\", // CRM\r\n    \"n\": \"N\"\r\n}\r\n")]
    [InlineData("{ \"a\": \"A\" }", "{ \"a\": \"A\", \"n\": \"N\" }")]
    [InlineData("{}\n", "{\n  \"n\": \"N\"\n}\n")]
    [InlineData("{\n  // none yet\n}\n", "{\n  // none yet\n  \"n\": \"N\"\n}\n")]
    [InlineData("{\n  \"$schema\": \"x\"\n}\n", "{\n  \"$schema\": \"x\",\n  \"n\": \"N\"\n}\n")]
    public void A_secret_is_added_to_a_JSON_file(string text, string expected)
    {
        var edited = SecretsEditor.Declare("settings/secrets.json", text, [new("n", "N")]);

        Assert.Equal(expected, edited);
        Assert.Equal(expected, SecretsEditor.Declare("settings/secrets.json", edited!, [new("n", "N")]));
    }

    [Fact]
    public void Several_secrets_are_added_in_order_and_each_once()
    {
        var edited = SecretsEditor.Declare(
            "secrets.ts",
            "export const secrets = {\n  a: process.env.A\n};\n",
            [new("x", "X"), new("a", "A"), new("y-z", "Y"), new("x", "X")]
        );

        Assert.Equal("export const secrets = {\n  a: process.env.A,\n  x: process.env.X,\n  \"y-z\": process.env.Y\n};\n", edited);
    }

    [Fact]
    public void Nothing_to_add_changes_nothing()
    {
        const string Text = "export const secrets={a:process.env.A ,}";

        Assert.Equal(Text, SecretsEditor.Declare("secrets.ts", Text, []));
        Assert.Equal(Text, SecretsEditor.Declare("secrets.ts", Text, [new("a", "A")]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("// export const secrets = {};")]
    [InlineData("export const secrets = {\n  a: process.env.A,\n")]
    [InlineData("export const secrets = load();")]
    [InlineData("export const secrets = { /* open };")]
    [InlineData("export const other = {};")]
    [InlineData("export const secrets = { n: process.env.OTHER };")]
    [InlineData("export const secrets = { n: 'literal' };")]
    [InlineData("export const secrets = { ...{ n: process.env.OTHER } };")]
    public void A_file_that_cannot_be_edited_safely_is_left_alone(string text) =>
        Assert.Null(SecretsEditor.Declare("settings/secrets.ts", text, [new("n", "N")]));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"a\": \"A\"")]
    [InlineData("{ \"n\": \"OTHER\" }")]
    [InlineData("{ \"n\": 1 }")]
    public void A_JSON_file_that_cannot_be_edited_safely_is_left_alone(string text) =>
        Assert.Null(SecretsEditor.Declare("settings/secrets.json", text, [new("n", "N")]));

    [Fact]
    public void One_alias_is_never_given_two_variables() =>
        Assert.Null(SecretsEditor.Declare("secrets.ts", "export const secrets = {};", [new("n", "N"), new("n", "M")]));
}

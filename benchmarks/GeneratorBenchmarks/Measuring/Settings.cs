using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Acme.GeneratorBenchmarks;

/// <summary>The file <c>settings/secrets.ts</c> of a scene.</summary>
internal sealed class Settings(string text) : AdditionalText
{
    public const string Editable = "crmApiKey";

    public static readonly string Text = string.Concat(
        "export const secrets = {\n",
        $"  {Editable}: process.env.COMIND_SECRET_CRM_API_KEY,\n",
        "  crmBaseUrl: process.env.COMIND_SECRET_CRM_BASE_URL,\n",
        string.Concat(Enumerable.Range(0, 20).Select(static index => $"  other{index}: process.env.COMIND_SECRET_OTHER_{index},\n")),
        "};\n"
    );

    private readonly SourceText _text = SourceText.From(text);

    public override string Path => "/project/settings/secrets.ts";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

namespace Comind.Api.Analyzers;

/// <summary>What all rules share.</summary>
internal static class Rules
{
    /// <summary>The page that explains a rule.</summary>
    public static string HelpLink(string id) => $"https://github.com/restapi-generators/restapi-generators/blob/main/docs/rules/{id}.md";
}

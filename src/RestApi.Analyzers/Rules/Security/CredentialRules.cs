using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The rules about credentials that several analyzers report.</summary>
internal static class CredentialRules
{
    /// <summary>How C# says that a secret belongs into the query.</summary>
    public const string QueryInCode = "write SetApiKey(…, ApiKeyLocation.Query)";

    /// <summary>How scripts say it.</summary>
    public const string QueryInScript = "end the line with // restapi-disable-line RAPI1005";

    public static readonly DiagnosticDescriptor Shaped = new(
        RuleIds.SecretShapedLiteral,
        title: "Text has the form of a credential",
        messageFormat: "This looks like a credential ({0}); read it from a secret",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The form that an issuer gives to its credentials, or a name together with the looks of its value. Credentials in source code end up in version control. Declare them in settings/secrets.ts.",
        helpLinkUri: Rules.HelpLink(RuleIds.SecretShapedLiteral)
    );

    public static readonly DiagnosticDescriptor InQuery = new(
        RuleIds.SecretInQuery,
        title: "Secret travels in the query of a URL",
        messageFormat: "The secret travels in the URL as '{0}', where servers and proxies log it; send it in a header, or {1} if the API wants it there",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "URLs are logged by servers and proxies on the way and kept in histories. Send credentials in a header or in the body.",
        helpLinkUri: Rules.HelpLink(RuleIds.SecretInQuery)
    );
}

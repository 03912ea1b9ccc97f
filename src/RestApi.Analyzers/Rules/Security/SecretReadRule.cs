using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The rule about secrets that are read past their declaration, in C# and in scripts.</summary>
internal static class SecretReadRule
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SecretRead,
        title: "Secret is read past its declaration",
        messageFormat: "'{0}' is read past the declared secrets, where nobody sees that the app needs it and nothing keeps its value out of texts; {1}",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A declared secret has a property that says what is missing and how to set it, and that hands out a Secret, which no log "
            + "shows. The environment hands out plain text under a name that nothing checks.",
        helpLinkUri: Rules.HelpLink(RuleIds.SecretRead)
    );
}

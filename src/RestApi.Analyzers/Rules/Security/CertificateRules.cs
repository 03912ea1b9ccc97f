using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The rule about certificates that nobody checks, in C# and in scripts.</summary>
internal static class CertificateRules
{
    public static readonly DiagnosticDescriptor Accepted = new(
        RuleIds.AcceptedCertificate,
        title: "TLS checks are switched off",
        messageFormat: "Every certificate is accepted here, so anybody can pose as the server and read what is sent; remove this and trust the certificate that is missing",
        category: "Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without a check of the certificate TLS hides nothing from who sits in between. The runtime checks certificates "
            + "always; RestApi:TrustedCertificates adds those of a private authority.",
        helpLinkUri: Rules.HelpLink(RuleIds.AcceptedCertificate)
    );
}

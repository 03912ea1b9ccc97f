using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The rules about code that reaches the network past RestApi: one for each kind of client.</summary>
internal static class DirectClientRules
{
    /// <summary>RAPI3001.</summary>
    public static readonly DiagnosticDescriptor Http = new(
        RuleIds.DirectHttpClient,
        title: "Action logic calls HTTP past RestApi",
        messageFormat: "'{0}' bypasses the limits, checks and logs of the platform; call the API through RestApi",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Action logic reaches external APIs only through RestApi: it brings timeouts, the egress check, masked logs and pooled "
            + "connections. Direct HTTP clients are not available in the restricted runtime.",
        helpLinkUri: Rules.HelpLink(RuleIds.DirectHttpClient)
    );

    /// <summary>RAPI3002.</summary>
    public static readonly DiagnosticDescriptor Socket = new(
        RuleIds.Socket,
        title: "Action logic opens a socket",
        messageFormat: "'{0}' opens a connection past the checks of the platform; call an HTTP API through RestApi",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Action logic reaches other systems only through RestApi. Sockets are not available in the restricted runtime, and no "
            + "egress check, limit or log sees what they send.",
        helpLinkUri: Rules.HelpLink(RuleIds.Socket)
    );

    /// <summary>RAPI3003.</summary>
    public static readonly DiagnosticDescriptor ThirdParty = new(
        RuleIds.ThirdPartyHttpClient,
        title: "Action logic calls HTTP with a client of a third party",
        messageFormat: "'{0}' bypasses the limits, checks and logs of the platform; call the API through RestApi or a [RestClient] class",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Client libraries such as RestSharp, Refit or Flurl send with an HTTP client of their own, which is not available in the "
            + "restricted runtime. A declared [RestClient] class gives typed calls on top of RestApi.",
        helpLinkUri: Rules.HelpLink(RuleIds.ThirdPartyHttpClient)
    );

    /// <summary>The rule about a kind of client.</summary>
    public static DiagnosticDescriptor Of(ClientKind kind) =>
        kind switch
        {
            ClientKind.Socket => Socket,
            ClientKind.ThirdParty => ThirdParty,
            _ => Http,
        };
}

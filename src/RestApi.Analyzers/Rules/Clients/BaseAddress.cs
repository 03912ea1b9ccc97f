using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4127: the base URL of a client is missing or no URL.</summary>
internal static class BaseAddress
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.BaseAddress,
        title: "Client has no usable base URL",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The base URL of a client is an absolute http or https URL, or a declared secret that holds one. Credentials and fragments have no place in it.",
        helpLinkUri: Rules.HelpLink(RuleIds.BaseAddress)
    );

    public static void CheckClient(Client client, ClientReport report)
    {
        var url = client.RestClient.Text("BaseUrl");
        if (string.IsNullOrEmpty(url))
        {
            if (client.RestClient.Has("BaseUrl") ? IsConstant(client) : NeedsOne(client))
            {
                report.ExplainsClient = true;
                report.Add(
                    Rule,
                    client.RestClient.LocationOf("BaseUrl"),
                    $"Say where the API lives: BaseUrl = nameof({report.Names.Secrets}.X), or a URL"
                );
            }
        }
        else if (url!.IndexOf("://", StringComparison.Ordinal) >= 0 && Problem(url) is { } why)
        {
            report.ExplainsClient = true;
            report.Add(Rule, client.RestClient.LocationOf("BaseUrl"), why);
        }
    }

    private static bool IsConstant(Client client) =>
        client.RestClient.Data.NamedArguments.Any(static pair => pair.Key == "BaseUrl" && pair.Value.Kind != TypedConstantKind.Error);

    // An instance may have a client, an implementation of an interface always has one.
    private static bool NeedsOne(Client client) =>
        !client.IsInterface && client.Calls.Count > 0 && (client.Calls.Any(static call => call.Method.IsStatic) || !HasClient(client));

    private static bool HasClient(Client client) =>
        client
            .Type.GetMembers()
            .Any(static member =>
                member switch
                {
                    IFieldSymbol field => SentType.IsRuntime(field.Type, "RestClient"),
                    IPropertySymbol property => SentType.IsRuntime(property.Type, "RestClient"),
                    IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.DeclaringSyntaxReferences.Any(
                        static reference => reference.GetSyntax() is TypeDeclarationSyntax
                    ) && constructor.Parameters.Any(static parameter => SentType.IsRuntime(parameter.Type, "RestClient")),
                    _ => false,
                }
            );

    // The URL is not repeated: it may hold a credential.
    private static string? Problem(string url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https") || parsed.Host.Length == 0
            ? "This is no absolute http or https URL, such as https://api.example.com/v1"
        : parsed.UserInfo.Length > 0 ? "A URL holds no user name and no password; use [BasicAuth]"
        : parsed.Fragment.Length > 0 ? "What follows '#' is never sent; remove it"
        : null;
}

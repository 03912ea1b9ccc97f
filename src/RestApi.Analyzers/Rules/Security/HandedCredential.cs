using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Tells the parameters of the project's own methods that become a credential of a request as they are: of
/// <c>WithPartner(this RestRequest request, string value) =&gt; request.AddHeader("X-API-Key", value)</c> the second.
/// </summary>
internal static class HandedCredential
{
    private static readonly string[] s_wordsOfHelpers =
    [
        "auth",
        "key",
        "token",
        "cred",
        "login",
        "sign",
        "header",
        "secret",
        "password",
        "hmac",
        "hash",
    ];

    // How many of the project's methods are looked at for one parameter.
    private const int MostHelpers = 8;

    // A body is read once for each of its parameters, not at every call.
    private static readonly ConditionalWeakTable<IParameterSymbol, StrongBox<(CredentialForm Form, string What, string Hint)?>> s_uses =
        new();

    /// <summary>Whether a method may have such a parameter. Bodies are read only of those that have to do with requests.</summary>
    public static bool MayTake(IMethodSymbol method) =>
        method is { IsAbstract: false, DeclaringSyntaxReferences.Length: 1 }
        && method.Parameters.Any(static parameter => parameter.Type.SpecialType == SpecialType.System_String)
        && (HasRequest(method) || method.Parameters.Any(MayBeKey))
        && method.Parameters.Any(static parameter => UseOf(parameter) is not null);

    /// <summary>What becomes of an argument, if that is a credential.</summary>
    public static CredentialUse? Of(IArgumentOperation argument) =>
        argument
            is { Parameter.OriginalDefinition: var parameter, ArgumentKind: ArgumentKind.Explicit, Value.Syntax: ExpressionSyntax value }
        && parameter
            is { Type.SpecialType: SpecialType.System_String, ContainingSymbol: IMethodSymbol { DeclaringSyntaxReferences.Length: 1 } }
        && NamedValue.HoldsText(value)
        && UseOf(parameter) is var (form, what, hint)
            ? new(form, what, hint, argument.Value) { Replaceable = argument.Value is ILiteralOperation ? value : null }
            : null;

    private static (CredentialForm Form, string What, string Hint)? UseOf(IParameterSymbol parameter) =>
        s_uses
            .GetValue(
                parameter,
                static parameter =>
                    new(
                        parameter.ContainingSymbol is IMethodSymbol { DeclaringSyntaxReferences: [var declaration] } method
                        && (HasRequest(method) || MayBeKey(parameter))
                            ? UseIn(declaration.GetSyntax(), parameter.Name, [])
                            : null
                    )
            )
            .Value;

    private static bool MayBeKey(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String && (parameter.Name == "key" || NamedCredentials.IsName(parameter.Name));

    private static bool HasRequest(IMethodSymbol method) =>
        IsRequest(method.ReturnType)
        || method.Parameters.Any(static parameter => IsRequest(parameter.Type))
        || Array.Exists(s_wordsOfHelpers, word => method.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
        || (
            method.ContainingType is { } type
            && (
                type.GetMembers().Any(static member => member is IFieldSymbol field && IsRequest(field.Type))
                || type.InstanceConstructors.Any(static constructor =>
                    constructor.Parameters.Any(static parameter => IsRequest(parameter.Type))
                )
            )
        );

    private static bool IsRequest(ITypeSymbol type) => type.Name is "RestRequest" or "RestClient";

    private static (CredentialForm, string, string)? UseIn(SyntaxNode declaration, string parameter, HashSet<SyntaxNode> asked)
    {
        // Each helper is asked once: they may call each other, and themselves.
        if (asked.Count == MostHelpers || !asked.Add(declaration))
        {
            return null;
        }

        foreach (var node in declaration.DescendantNodes())
        {
            if (KeyOf(node) is { } key && IsBytes(key, parameter, declaration))
            {
                return Key("signing key");
            }

            if (node is not InvocationExpressionSyntax call)
            {
                continue;
            }

            var name = call.Expression switch
            {
                MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
                IdentifierNameSyntax simple => simple.Identifier.ValueText,
                _ => "",
            };
            var use =
                UseIn(name, call.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList(), parameter)
                ?? InHelper(name, call, parameter, asked);
            if (use is not null)
            {
                return use;
            }
        }

        return null;
    }

    // Post(path, key) => Build(path).WithKey(key): what the other helper of this file makes of it.
    private static (CredentialForm, string, string)? InHelper(
        string name,
        InvocationExpressionSyntax call,
        string parameter,
        HashSet<SyntaxNode> asked
    )
    {
        var given = call.ArgumentList.Arguments.FirstOrDefault(argument => Is(argument.Expression, parameter));
        if (given is null)
        {
            return null;
        }

        var index = call.ArgumentList.Arguments.IndexOf(given);
        foreach (
            var helper in call
                .SyntaxTree.GetRoot()
                .DescendantNodes(static node => node is not BaseMethodDeclarationSyntax)
                .OfType<MethodDeclarationSyntax>()
        )
        {
            if (helper.Identifier.ValueText != name)
            {
                continue;
            }

            // An extension is called on its first parameter.
            var parameters = helper.ParameterList.Parameters;
            var isExtension =
                parameters.Count > 0
                && parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword)
                && call.Expression is MemberAccessExpressionSyntax;
            var taken = given.NameColon is { Name.Identifier.ValueText: var written }
                ? parameters.FirstOrDefault(one => one.Identifier.ValueText == written)
                : parameters.ElementAtOrDefault(index + (isExtension ? 1 : 0));
            if (taken is not null && UseIn(helper, taken.Identifier.ValueText, asked) is { } use)
            {
                return use;
            }
        }

        return null;
    }

    // HMACSHA256.HashData(key, body), new HMACSHA256(key)
    private static ExpressionSyntax? KeyOf(SyntaxNode node) =>
        node switch
        {
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "HashData" or "HashDataAsync" or "TryHashData",
                    Expression: var type
                },
                ArgumentList.Arguments: [{ Expression: var key }, _, ..]
            } when NamedValue.NameOf(type)?.StartsWith("HMAC", StringComparison.Ordinal) == true => key,
            ObjectCreationExpressionSyntax
            {
                Type: IdentifierNameSyntax { Identifier.ValueText: var type },
                ArgumentList.Arguments: [{ Expression: var key }]
            } when type.StartsWith("HMAC", StringComparison.Ordinal) => key,
            _ => null,
        };

    // Encoding.UTF8.GetBytes(key), or a local that holds them
    private static bool IsBytes(ExpressionSyntax value, string parameter, SyntaxNode declaration) =>
        value switch
        {
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBytes" },
                ArgumentList.Arguments: [{ Expression: var text }]
            } => Is(text, parameter),
            IdentifierNameSyntax { Identifier.ValueText: var local } => declaration
                .DescendantNodes()
                .OfType<VariableDeclaratorSyntax>()
                .Any(variable =>
                    variable.Identifier.ValueText == local
                    && variable.Initializer?.Value is InvocationExpressionSyntax made
                    && IsBytes(made, parameter, declaration)
                ),
            _ => false,
        };

    private static (CredentialForm, string, string)? UseIn(string call, List<ExpressionSyntax> arguments, string parameter) =>
        (call, arguments) switch
        {
            ("AddHeader", [var name, var value]) when Is(value, parameter) => OfHeader(NameIn(name)),
            ("AddQueryParameter" or "AddFormField", [var name, var value])
                when Is(value, parameter) && NameIn(name) is { } field && CredentialNames.IsCredentialQueryParameter(field) => Key(field),
            ("SetApiKey", [var name, var value, ..]) when Is(value, parameter) => Key(NameIn(name) ?? "api key"),
            ("SetHttpBasicAuth", [_, var value]) when Is(value, parameter) => Key("password"),
            ("SetOAuth2AuthorizationHeaderAuth", [var value]) when Is(value, parameter) => Key("access token"),
            ("SetOAuth2ClientCredentials", [_, _, var value, ..]) when Is(value, parameter) => Key("client secret"),
            ("SetHmacSignature", [_, var value, ..]) when Is(value, parameter) => Key("signing key"),
            _ => null,
        };

    private static (CredentialForm, string, string)? OfHeader(string? header) =>
        header is null || header.EndsWith("Cookie", StringComparison.OrdinalIgnoreCase) ? null
        : CredentialNames.IsCredentialHeader(header) ? Key(header)
        : CredentialNames.IsKeyHeader(header) ? (CredentialForm.Named, What(header), "api key")
        : null;

    // A plain text, to which a secret has to be revealed.
    private static (CredentialForm, string, string) Key(string name) => (CredentialForm.Key, What(name), name);

    private static string What(string name) => $"value that becomes '{name}'";

    // value, "Bearer " + value, $"Bearer {value}"
    private static bool Is(ExpressionSyntax value, string parameter) =>
        value switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText == parameter,
            BinaryExpressionSyntax sum => Is(sum.Right, parameter),
            InterpolatedStringExpressionSyntax { Contents: [.., InterpolationSyntax last] } => Is(last.Expression, parameter),
            _ => false,
        };

    // Only what HTTP allows in a name is quoted in a message.
    private static string? NameIn(ExpressionSyntax name) =>
        name is LiteralExpressionSyntax { Token.ValueText: var text } && HttpName.IsName(text) ? text : null;
}

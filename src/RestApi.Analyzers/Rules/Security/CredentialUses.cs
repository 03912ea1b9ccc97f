using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Knows which arguments of our members take a credential.</summary>
internal static class CredentialUses
{
    /// <summary>The argument of a call that takes a credential, or null. Allocates nothing for other calls.</summary>
    public static CredentialUse? OfCall(IInvocationOperation call, AnalyzerOptions options) =>
        call.TargetMethod.Name switch
        {
            "AddHeader" => OfHeader(call, options),
            "AddQueryParameter" => OfParameter(call, options, "query parameter", CredentialForm.Value),
            "AddFormField" => OfParameter(call, options, "form field", CredentialForm.Value),
            "AddParameter" => OfParameter(call, options, "parameter", CredentialForm.Value),
            "AddUrlSegment" => OfParameter(call, options, "URL segment", CredentialForm.Shaped),
            "AddBody" => Of(call, "body", CredentialForm.Body, "credential in the body", "password"),
            "AddXmlBody" => Of(call, "xml", CredentialForm.Body, "credential in the XML body", "password"),
            "CreateRequest" => Of(call, "path", CredentialForm.Url, "credential in the URL of CreateRequest", "api key"),
            "CreateRequestTo" => Of(call, "url", CredentialForm.Url, "credential in the URL of CreateRequestTo", ""),
            "SetApiKey" => OfApiKey(call),
            "SetHttpBasicAuth" => OfBasic(call),
            "SetOAuth2AuthorizationHeaderAuth" => OfToken(call),
            "SetOAuth2ClientCredentials" => Of(
                call,
                "clientSecret",
                CredentialForm.Value,
                "client secret of SetOAuth2ClientCredentials",
                "client secret"
            ),
            "SetHmacSignature" => Of(call, "key", CredentialForm.Value, "key of SetHmacSignature", "signing key"),
            "CreateClient" => Of(call, "baseUrl", CredentialForm.Url, "credential in the URL of CreateClient", ""),
            _ => null,
        };

    /// <summary>The argument of a constructor that takes a credential, or null.</summary>
    public static CredentialUse? OfObject(IObjectCreationOperation creation) =>
        creation.Type?.Name switch
        {
            "Secret" when ValueOf(creation.Arguments, "value") is { } value => new(
                CredentialForm.Value,
                "value of the new Secret",
                SecretHint(creation) ?? "secret",
                value
            )
            {
                IsHintVague = SecretHint(creation) is null,
                Replaceable = creation.Syntax as ExpressionSyntax,
            },
            "RestClient" when ValueOf(creation.Arguments, "baseUrl") is { } value => new(
                CredentialForm.Url,
                "credential in the URL of the new RestClient",
                "",
                value
            ),
            _ => null,
        };

    /// <summary>The arguments of one of our attributes that could hold a credential.</summary>
    public static IEnumerable<CredentialUse> OfAttribute(IObjectCreationOperation attribute, AnalyzerOptions options) =>
        attribute.Type?.Name switch
        {
            "HeadersAttribute" => HeaderLines(attribute, options),
            "RestClientAttribute" => BaseUrls(attribute),
            "ApiKeyHeaderAttribute" or "ApiKeyQueryAttribute" => SecretNames(attribute, "secret", KeyName(attribute)),
            "BearerAuthAttribute" => SecretNames(attribute, "secret", "access token"),
            "OAuth2ClientCredentialsAttribute" => SecretNames(attribute, "clientSecret", "client secret"),
            "BasicAuthAttribute" => SecretNames(attribute, "password", "password"),
            "GetAttribute"
            or "PostAttribute"
            or "PutAttribute"
            or "PatchAttribute"
            or "DeleteAttribute"
            or "HeadAttribute"
            or "OptionsAttribute" when ValueOf(attribute.Arguments, "path") is { } path =>
            [
                new(CredentialForm.Query, $"credential in the query of [{ShortName(attribute)}]", "api key", path),
            ],
            _ => [],
        };

    /// <summary>The value that a parameter of a declared call has when it is left out, if it is a credential's; or null.</summary>
    public static CredentialUse? OfDefault(IParameterInitializerOperation given, KnownSymbols symbols, AnalyzerOptions options)
    {
        foreach (var marker in Marker.Of(given.Parameter, symbols.RestApi.ContainingAssembly))
        {
            var name = marker.Text("name") ?? given.Parameter.Name;
            var isCredential = marker.Name switch
            {
                "Header" => Options(given, options).IsCredentialHeader(name),
                "Query" or "AliasAs" => Options(given, options).IsCredentialParameter(name),
                _ => false,
            };
            if (isCredential && HttpName.IsName(name))
            {
                return new(CredentialForm.Default, $"default value of '{name}'", name, given.Value);
            }
        }

        return null;
    }

    private static CredentialUse? OfHeader(IInvocationOperation call, AnalyzerOptions options) =>
        NameOf(call) is not { } name ? null
        : Options(call, options).IsCredentialHeader(name)
            ? Of(call, "value", IsCookie(name) ? CredentialForm.Cookie : CredentialForm.HeaderValue, $"value of header '{name}'", name)
        : CredentialNames.IsKeyHeader(name) ? Of(call, "value", CredentialForm.Named, $"value of header '{name}'", "api key")
        : NamedCredentials.IsPin(name) ? Of(call, "value", CredentialForm.Named, $"value of header '{name}'", name)
        : CredentialNames.IsSessionHeader(name) ? Of(call, "value", CredentialForm.Shaped, $"value of header '{name}'", name)
        : null;

    private static CredentialUse? OfParameter(IInvocationOperation call, AnalyzerOptions options, string kind, CredentialForm form) =>
        NameOf(call) is { } name && Options(call, options).IsCredentialParameter(name)
            ? Of(call, "value", form, $"value of {kind} '{name}'", name)
            : null;

    private static CredentialUse? OfApiKey(IInvocationOperation call)
    {
        var name = NameOf(call);
        var what = name is null ? "value of SetApiKey" : $"value of API key '{name}'";
        return Of(call, "value", CredentialForm.Value, what, name ?? "api key");
    }

    // SetHttpBasicAuth("k-8f3a", ""): the key is the user.
    private static CredentialUse? OfBasic(IInvocationOperation call)
    {
        var password = ConstantOf(call, "password");
        return password is null || !CredentialValues.IsFiller(password)
            ? ConstantOf(call, "user") is { } user && SamplePairs.Is(user, password ?? "")
                ? null
                : Of(call, "password", CredentialForm.Value, "password of SetHttpBasicAuth", UserHint(call))
            : Of(call, "user", CredentialForm.Named, "user of SetHttpBasicAuth, whose password is a filler", "api key");
    }

    private static string? ConstantOf(IInvocationOperation call, string parameter) =>
        ValueOf(call.Arguments, parameter)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static CredentialUse? OfToken(IInvocationOperation call) =>
        ValueOf(call.Arguments, "token") is { } token
            ? new(CredentialForm.HeaderValue, "token of SetOAuth2AuthorizationHeaderAuth", "access token", token) { IsHintVague = true }
            : null;

    private static CredentialUse? Of(IInvocationOperation call, string parameter, CredentialForm form, string what, string hint) =>
        ValueOf(call.Arguments, parameter) is { } value ? new(form, what, hint, value) : null;

    private static IEnumerable<CredentialUse> SecretNames(IObjectCreationOperation attribute, string parameter, string hint)
    {
        if (ValueOf(attribute.Arguments, parameter) is { } value)
        {
            yield return new(CredentialForm.SecretName, $"value given to [{ShortName(attribute)}]", hint, value);
        }
    }

    private static IEnumerable<CredentialUse> HeaderLines(IObjectCreationOperation attribute, AnalyzerOptions options)
    {
        foreach (var line in attribute.Arguments.SelectMany(TextCalls.Elements))
        {
            var name = line.ConstantValue is { HasValue: true, Value: string text } ? NameOfLine(text) : "";
            if (HttpName.IsName(name) && Options(attribute, options).IsCredentialHeader(name))
            {
                yield return new(CredentialForm.HeaderLine, $"value of header '{name}'", name, line);
            }
        }
    }

    private static RuleOptions Options(IOperation place, AnalyzerOptions options) => RuleOptions.Of(options, place.Syntax.SyntaxTree);

    private static string NameOfLine(string line) => line.Substring(0, Math.Max(line.IndexOf(':'), 0)).Trim();

    private static IEnumerable<CredentialUse> BaseUrls(IObjectCreationOperation attribute) =>
        from initializer in attribute.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty
        let assignment = initializer as ISimpleAssignmentOperation
        where assignment?.Target is IPropertyReferenceOperation { Property.Name: "BaseUrl" }
        select new CredentialUse(CredentialForm.Url, "credential in the URL of [RestClient]", "", assignment.Value);

    // Only what HTTP allows in a name is quoted in a message: anything longer could carry the credential itself.
    private static string? NameOf(IInvocationOperation call) =>
        ValueOf(call.Arguments, "name") is { } name && TextFlow.ReadComplete(name) is { } text && HttpName.IsName(text) ? text : null;

    private static bool IsCookie(string header) => header.EndsWith("Cookie", StringComparison.OrdinalIgnoreCase);

    private static string KeyName(IObjectCreationOperation attribute) =>
        (ValueOf(attribute.Arguments, "header") ?? ValueOf(attribute.Arguments, "name")) is { } name
        && TextFlow.ReadComplete(name) is { } text
        && HttpName.IsName(text)
            ? text
            : "api key";

    private static string UserHint(IInvocationOperation call) =>
        ConstantOf(call, "user") is { } user && HttpName.IsName(user) ? $"{user} password" : "password";

    private static string? SecretHint(IObjectCreationOperation creation) =>
        ValueOf(creation.Arguments, "name")?.ConstantValue is { HasValue: true, Value: string name } && HttpName.IsName(name) ? name : null;

    private static string ShortName(IObjectCreationOperation attribute) =>
        attribute.Type!.Name.Substring(0, attribute.Type.Name.Length - "Attribute".Length);

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type.Name is nameof(Uri) or "SecretInterpolatedStringHandler";

    private static IOperation? ValueOf(ImmutableArray<IArgumentOperation> arguments, string parameter)
    {
        foreach (var argument in arguments)
        {
            // A number or a flag is no credential.
            if (argument.Parameter is { Type: var type } taken && taken.Name == parameter && IsText(type))
            {
                return argument.Value;
            }
        }

        return null;
    }
}

using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>What a call of an HTTP client gives to its caller.</summary>
internal enum HttpResult
{
    Response,
    Text,
    Json,
}

/// <summary>How the second argument becomes the body.</summary>
internal enum HttpBody
{
    None,
    Json,
    Text,
}

/// <summary>A call such as <c>http.GetStringAsync(url)</c> that the builder can say as well.</summary>
internal sealed record HttpCall(string Method, HttpBody Body, HttpResult Result, ExpressionSyntax? Token, ExpressionSyntax? TypeInfo)
{
    private static readonly ImmutableDictionary<string, (string Method, HttpResult Result)> s_withoutBody = ImmutableDictionary
        .Create<string, (string, HttpResult)>()
        .Add("GetStringAsync", ("GET", HttpResult.Text))
        .Add("GetFromJsonAsync", ("GET", HttpResult.Json))
        .Add("GetAsync", ("GET", HttpResult.Response))
        .Add("DeleteAsync", ("DELETE", HttpResult.Response));

    private static readonly ImmutableDictionary<string, string> s_withBody = ImmutableDictionary
        .Create<string, string>()
        .Add("PostAsync", "POST")
        .Add("PutAsync", "PUT")
        .Add("PatchAsync", "PATCH")
        .Add("PostAsJsonAsync", "POST")
        .Add("PutAsJsonAsync", "PUT")
        .Add("PatchAsJsonAsync", "PATCH");

    /// <summary>Reads the call; null when it asks for something that the builder does not have.</summary>
    public static HttpCall? TryRead(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        var arguments = call.ArgumentList.Arguments;
        if (
            model.GetSymbolInfo(call, cancellation).Symbol
                is not IMethodSymbol { ContainingType.Name: "HttpClient" or "HttpClientJsonExtensions" } method
            || arguments.Count == 0
            || arguments.Any(static argument => argument.NameColon is not null)
            || !IsUsableUrl(arguments[0].Expression, model, cancellation)
        )
        {
            return null;
        }

        if (s_withoutBody.TryGetValue(method.Name, out var plain))
        {
            // GetFromJsonAsync(url, typeof(T)) gives an object.
            return plain.Result == HttpResult.Json && !method.IsGenericMethod
                ? null
                : new HttpCall(plain.Method, HttpBody.None, plain.Result, null, null).WithOptions(arguments.Skip(1), model, cancellation);
        }

        return
            s_withBody.TryGetValue(method.Name, out var verb)
            && arguments.Count > 1
            && BodyOf(method, arguments[1].Expression, model) is { } body
            ? new HttpCall(verb, body, HttpResult.Response, null, null).WithOptions(arguments.Skip(2), model, cancellation)
            : null;
    }

    private static HttpBody? BodyOf(IMethodSymbol method, ExpressionSyntax body, SemanticModel model)
    {
        if (method.ContainingType.Name == "HttpClientJsonExtensions")
        {
            return HttpBody.Json;
        }

        return body.IsKind(SyntaxKind.NullLiteralExpression) ? HttpBody.None
            : TextContent.TryRead(body, model) is not null ? HttpBody.Text
            : null;
    }

    private static bool IsUsableUrl(ExpressionSyntax url, SemanticModel model, CancellationToken cancellation) =>
        !RequestUrl.HoldsUserInfo(url)
        && model.GetTypeInfo(url, cancellation) is { Type.Name: "String" or "Uri", Nullability.FlowState: not NullableFlowState.MaybeNull };

    private HttpCall? WithOptions(
        System.Collections.Generic.IEnumerable<ArgumentSyntax> options,
        SemanticModel model,
        CancellationToken cancellation
    )
    {
        var call = this;
        foreach (var option in options)
        {
            switch (model.GetTypeInfo(option.Expression, cancellation).ConvertedType)
            {
                case { Name: "CancellationToken" } when call.Token is null:
                    call = call with { Token = option.Expression };
                    break;
                case { Name: "JsonTypeInfo" } when call.TypeInfo is null:
                    call = call with { TypeInfo = option.Expression };
                    break;
                default:
                    return null;
            }
        }

        return call;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>An <c>Authorization</c> header that a program puts together itself, and the builder call that does the same.</summary>
public sealed class AuthorizationHeader
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    private readonly IReadOnlyList<TextPiece>[] _values;

    private AuthorizationHeader(string method, ExpressionSyntax value, bool isInPlace, params IReadOnlyList<TextPiece>[] values)
    {
        Method = method;
        Value = value;
        IsInPlace = isInPlace;
        _values = values;
    }

    /// <summary>The call of the builder that sends the same header, such as <c>SetHttpBasicAuth</c>.</summary>
    public string Method { get; }

    /// <summary>The value of the header as it is written.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>What it is called in messages: <c>token</c> or <c>password</c>.</summary>
    public string Credential => _values.Length == 1 ? "token" : "password";

    private bool IsInPlace { get; }

    /// <summary>Reads a call; null when it sets no such header.</summary>
    /// <param name="call">A call of <c>AddHeader</c>.</param>
    /// <returns>The header.</returns>
    public static AuthorizationHeader? Of(IInvocationOperation call)
    {
        var name = call?.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "name")?.Value;
        var argument = call?.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "value");
        if (
            name?.ConstantValue is not { HasValue: true, Value: string header }
            || !header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            || argument is not { Syntax: ArgumentSyntax { Expression: var written } }
        )
        {
            return null;
        }

        var value = TextPieces.Followed(argument.Value);
        var pieces = TextPieces.Of(value);
        if (pieces.Count < 2 || pieces[0].Text is not { } first)
        {
            return null;
        }

        var isInPlace = value.Syntax == written;
        var rest = pieces.Skip(1).ToList();
        return first.StartsWith(Bearer, StringComparison.Ordinal) ? OfBearer(first.Substring(Bearer.Length), rest, written, isInPlace)
            : first == Basic && rest is [{ Hole: { } pair }] ? OfBasic(pair, written, isInPlace)
            : null;
    }

    /// <summary>The arguments of <see cref="Method"/> as source code; null when they would mean something else, or not compile.</summary>
    /// <param name="model">The model of the file.</param>
    /// <returns>The token, or user name and password.</returns>
    public IReadOnlyList<string>? Arguments(SemanticModel model)
    {
        var arguments = new List<string>();
        foreach (var pieces in _values)
        {
            if (!IsInPlace || ArgumentOf(pieces, model) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        return arguments;
    }

    private static AuthorizationHeader OfBearer(string start, IReadOnlyList<TextPiece> rest, ExpressionSyntax written, bool isInPlace) =>
        new("SetOAuth2AuthorizationHeaderAuth", written, isInPlace, start.Length == 0 ? rest : [new(start, null), .. rest]);

    /// <summary><c>Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password))</c>; RFC 7617 ends the user name at the first colon.</summary>
    private static AuthorizationHeader? OfBasic(IOperation pair, ExpressionSyntax written, bool isInPlace)
    {
        if (
            TextPieces.Followed(pair)
                is not IInvocationOperation { TargetMethod.Name: "ToBase64String", Arguments: [var encoded, ..] } encode
            || !IsIn(encode.TargetMethod, "System", "Convert")
            || TextPieces.Followed(encoded.Value) is not IInvocationOperation { TargetMethod.Name: "GetBytes", Arguments: [var text] } bytes
            || !IsIn(bytes.TargetMethod, "System.Text", "Encoding")
            || bytes.Instance is not IPropertyReferenceOperation { Property: { IsStatic: true, Name: "UTF8" or "ASCII" or "Default" } }
        )
        {
            return null;
        }

        var pieces = TextPieces.Of(TextPieces.Followed(text.Value));
        var user = new List<TextPiece>();
        for (var index = 0; index < pieces.Count; index++)
        {
            if (pieces[index].Text is { } part && part.IndexOf(':') is >= 0 and var colon)
            {
                Add(user, part.Substring(0, colon));
                var password = new List<TextPiece>();
                Add(password, part.Substring(colon + 1));
                password.AddRange(pieces.Skip(index + 1));
                return new("SetHttpBasicAuth", written, isInPlace, user, password);
            }

            user.Add(pieces[index]);
        }

        return null;
    }

    private static void Add(List<TextPiece> pieces, string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new(text, null));
        }
    }

    private static string? ArgumentOf(IReadOnlyList<TextPiece> pieces, SemanticModel model) =>
        pieces switch
        {
            [] => "\"\"",
            [{ Text: { } text }] => SymbolDisplay.FormatLiteral(text, quote: true),
            [{ Hole: { Syntax: ExpressionSyntax expression }, IsFormatted: false }] when IsText(expression, model) => Bare(expression)
                .ToString(),
            _ => null,
        };

    private static ExpressionSyntax Bare(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Bare(inner) : expression;

    private static bool IsText(ExpressionSyntax expression, SemanticModel model) =>
        model.GetTypeInfo(expression) is { Nullability.FlowState: not NullableFlowState.MaybeNull } info
        && info.Type is { SpecialType: SpecialType.System_String } or { Name: "Secret", ContainingNamespace.Name: "Server" }
        && !(expression.Parent is InterpolationSyntax && IsDeclaredNullable(model.GetSymbolInfo(expression).Symbol));

    // In a sum null is no text, and the builder refuses it. For the holes of a handler the compiler does not say what may be null there.
    private static bool IsDeclaredNullable(ISymbol? symbol) =>
        symbol switch
        {
            ILocalSymbol local => local.NullableAnnotation,
            IParameterSymbol parameter => parameter.NullableAnnotation,
            IPropertySymbol property => property.NullableAnnotation,
            IFieldSymbol field => field.NullableAnnotation,
            IMethodSymbol method => method.ReturnNullableAnnotation,
            _ => NullableAnnotation.None,
        } == NullableAnnotation.Annotated;

    private static bool IsIn(IMethodSymbol method, string space, string type) =>
        method.ContainingType.Name == type && method.ContainingNamespace.ToDisplayString() == space;
}

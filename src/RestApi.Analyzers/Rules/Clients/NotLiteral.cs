using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Comind.Api.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4128: an attribute holds a constant that the generator must know but cannot read.</summary>
internal static class NotLiteral
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NotLiteral,
        title: "Attribute holds what cannot be read",
        messageFormat: "Write this as a literal, or as a constant that this project declares as one: the generator reads text, not the value of '{0}'",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator looks at syntax only, so that typing stays fast. It copies names of constants where they are used as they are; what it must know itself has to be written out, there or in a constant of the project.",
        helpLinkUri: Rules.HelpLink(RuleIds.NotLiteral)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        var markers = call.Markers.Concat(call.Parameters.SelectMany(static parameter => parameter.Markers));
        foreach (var (marker, name, expression) in markers.SelectMany(marker => Unreadable(marker, report)))
        {
            report.Add(call, Rule, expression.GetLocation(), Fix(marker, name, expression), Short(expression));
        }

        // A name that decides where the parameter goes has to be known.
        foreach (var parameter in call.Parameters)
        {
            if (
                parameter.Said?.Name is null or "Path"
                && (parameter.Said?.Expression("name") ?? parameter.Marker("AliasAs")?.Expression("name")) is { } expression
                && WrittenArgument.IsName(expression)
                && !report.Reads(expression, parameter.Said?.Value("name") ?? parameter.Marker("AliasAs")?.Value("name"))
            )
            {
                report.Add(call, Rule, expression.GetLocation(), FixData.Of(parameter.Name), Short(expression));
            }
        }
    }

    public static void CheckClient(Client client, ClientReport report)
    {
        var isSpread = client.Parts.Count > 1;
        foreach (var marker in client.Markers)
        {
            // A constant may mean something else under the usings of another part.
            var constants = isSpread ? marker.Arguments.Where(static argument => WrittenArgument.IsName(argument.Syntax.Expression)) : [];
            var unreadable = Unreadable(marker, report)
                .Concat(
                    constants
                        .Where(argument =>
                            !report.ReadsNumber(argument.Syntax.Expression)
                            && !report.Reads(argument.Syntax.Expression, ValueOf(marker, argument.Name, argument.Syntax.Expression))
                        )
                        .Select(argument => (marker, argument.Name, argument.Syntax.Expression))
                )
                .GroupBy(static found => found.Item3)
                .Select(static found => found.First());
            foreach (var (_, name, expression) in unreadable)
            {
                report.ExplainsClient = true;
                report.Add(Rule, expression.GetLocation(), Fix(marker, name, expression), Short(expression));
            }
        }
    }

    private static IEnumerable<(Marker Marker, string Name, ExpressionSyntax Expression)> Unreadable(Marker marker, ClientReport report)
    {
        foreach (var (name, syntax) in marker.Arguments)
        {
            var expression = syntax.Expression;
            if (
                !expression.ContainsDiagnostics
                && !IsReadable(marker.Name, name, expression)
                && !(IsText(marker.Name, name) && report.Reads(expression, ValueOf(marker, name, expression)))
            )
            {
                yield return (marker, name, expression);
            }
        }
    }

    private static object? ValueOf(Marker marker, string name, ExpressionSyntax expression) =>
        marker.Value(name) ?? marker.Elements(name).FirstOrDefault(element => element.Syntax == expression).Value;

    private static bool IsText(string marker, string name) =>
        (marker, name)
            is not (

                ("Timeout" or "Retry" or "Expect" or "Error" or "Paged", _)
                or
                ("RestClient", "JsonContext")
                or
                ("Query", "collectionFormat" or "CollectionFormat")
                or
                ("Body", "serializationMethod")
            );

    private static bool IsReadable(string marker, string name, ExpressionSyntax expression) =>
        (marker, name) switch
        {
            (
                _,
                "path"
                    or "prefix"
                    or "headers"
                    or "secret"
                    or "user"
                    or "password"
                    or "clientId"
                    or "clientSecret"
                    or "tokenUrl"
                    or "BaseUrl"
            ) => WrittenArgument.IsKnownText(expression) || IsNull(expression),
            ("Timeout" or "Retry" or "Expect" or "Error", _) => WrittenArgument.CanBeCopied(expression)
                || ConstantAnswers.IsCalculation(expression),
            ("RestClient", "JsonContext") => expression is TypeOfExpressionSyntax,
            ("Paged", _) => WrittenArgument.CanBeCopied(expression) || ConstantAnswers.IsCalculation(expression) || IsBoolean(expression),


            ("FormField" or "FilePart" or "Header" or "Path" or "AliasAs" or "Query", "name" or "Format")
            or
            ("OAuth2ClientCredentials", "Scope")
            or
            ("ApiKeyHeader", "header")
            or ("ApiKeyQuery", "name") => WrittenArgument.CanBeCopied(expression),
            ("Query", "collectionFormat" or "CollectionFormat") or ("Body", "serializationMethod") => WrittenArgument.IsName(expression),
            _ => true,
        };

    private static bool IsBoolean(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression;

    private static bool IsNull(ExpressionSyntax expression) =>
        expression is PostfixUnaryExpressionSyntax { Operand: var operand }
            ? IsNull(operand)
            : expression.IsKind(SyntaxKind.NullLiteralExpression);

    private static ImmutableDictionary<string, string?> Fix(Marker marker, string name, ExpressionSyntax expression) =>
        ValueOf(marker, name, expression) switch
        {
            // What may be a credential is not copied into a diagnostic.
            string text when name is not ("headers" or "secret" or "password" or "clientSecret" or "BaseUrl") => FixData.Of(text),
            IFormattable number and (double or int) => FixData.Of(number.ToString(null, CultureInfo.InvariantCulture), "number"),
            _ => FixData.Of(null),
        };

    private static string Short(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax ? "…" : expression.ToString();
}

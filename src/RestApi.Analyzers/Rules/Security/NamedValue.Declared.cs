using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <content>What variables and properties are declared with: a value, several, or a function that gives one.</content>
internal readonly partial record struct NamedValue
{
    private static IReadOnlyList<NamedValue> Declared(string name, ExpressionSyntax value, bool isConstant) =>
        Counted(name) is var counted && IsPlural(counted) && Several(counted, value) is { Count: > 0 } several ? several
        : !NamedCredentials.IsName(name) ? []
        : MadeBy(value) is { } made ? One(name, made)
        : One(name, value, isConstant);

    // ApiKeysByTenant, passwords_per_host: what they are found by stands behind.
    private static string Counted(string name)
    {
        foreach (var mark in s_marksOfLookups)
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && at + mark.Length < name.Length && (mark[0] == '_' || char.IsUpper(name[at + mark.Length])))
            {
                return name.Substring(0, at);
            }
        }

        return name;
    }

    private static readonly string[] s_marksOfLookups = ["By", "Per", "_by_", "_per_"];

    private static bool IsPlural(string name) =>
        name.Length >= 5
        && name[name.Length - 1] is 's' or 'S'
        && (NamedCredentials.HasStem(name) || ShortNames.MayBe(name.Substring(0, name.Length - 1)))
        && NamedCredentials.IsName(name.Substring(0, name.Length - 1));

    // string[] ApiKeys = ["abc"]: each is one.
    private static IReadOnlyList<NamedValue> Several(string name, ExpressionSyntax value)
    {
        var elements = value switch
        {
            CollectionExpressionSyntax list => list.Elements.Select(static element => (element as ExpressionElementSyntax)?.Expression),
            ImplicitArrayCreationExpressionSyntax list => list.Initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer.Expressions: var list } => list,
            InitializerExpressionSyntax { Expressions: var list } => list,
            BaseObjectCreationExpressionSyntax { Initializer.Expressions: var list } => list.Select(ValueIn),
            _ => [],
        };
        var single = name.Substring(0, name.Length - 1);
        // Bare tokens and secrets are mostly something else, unless a generator made them.
        var isVague = name.TrimStart('_') is "tokens" or "Tokens" or "secrets" or "Secrets" or "s_tokens" or "s_secrets";
        return
        [
            .. elements
                .OfType<LiteralExpressionSyntax>()
                .Where(element => HoldsText(element) && (!isVague || RandomText.Is(element.Token.ValueText)))
                .Select(element => new NamedValue(single, element)),
        ];
    }

    // Lazy<string> token = new(() => "abc"), Func<string> token = () => "abc"
    private static ExpressionSyntax? MadeBy(ExpressionSyntax value) =>
        value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LambdaExpressionSyntax made }, ..] }
            ? Result(made)
            : Result(value as LambdaExpressionSyntax);

    private static ExpressionSyntax? Result(LambdaExpressionSyntax? function) =>
        function?.Body switch
        {
            ExpressionSyntax result => result,
            BlockSyntax { Statements: [ReturnStatementSyntax { Expression: { } result }] } => result,
            _ => null,
        };

    private static ExpressionSyntax? ValueIn(ExpressionSyntax element) =>
        element switch
        {
            InitializerExpressionSyntax { Expressions: [_, var value] } => value,
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax, Right: var value } => value,
            LiteralExpressionSyntax => element,
            _ => null,
        };
}

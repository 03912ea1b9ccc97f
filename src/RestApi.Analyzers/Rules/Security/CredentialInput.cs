using System;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Tells what was read as a credential, whatever the local is called that holds it: <c>var given = form["password"]</c>.</summary>
internal static class CredentialInput
{
    /// <summary>Whether what such an input is compared with can be a credential: without a name beside it, a word is anything.</summary>
    public static bool MayOpen(ExpressionSyntax written) =>
        written is LiteralExpressionSyntax { Token: { Value: string, ValueText: var text } } && ShortNames.IsPasswordValue(text);

    /// <summary>The name that an input was read by or is demanded by, if it is one of a credential.</summary>
    public static string? NameOf(IOperation operand) =>
        operand switch
        {
            IConversionOperation conversion => NameOf(conversion.Operand),
            ILocalReferenceOperation local => OfLocal(local) ?? Demanded(local.Syntax, local.Local.Name),
            IParameterReferenceOperation parameter => Demanded(parameter.Syntax, parameter.Parameter.Name),
            IInvocationOperation call when TextCalls.Classify(call.TargetMethod) == TextCall.Same && TextCalls.Source(call) is { } source =>
                NameOf(source),
            { Syntax: InvocationExpressionSyntax or ConditionalAccessExpressionSyntax } => NameIn((ExpressionSyntax)operand.Syntax),
            _ => null,
        };

    private static string? Demanded(SyntaxNode use, string variable) => DemandedInput.IsPassword(use, variable) ? "password" : null;

    private static string? OfLocal(ILocalReferenceOperation local) =>
        SingleValue.OperationOf(local) is { Syntax: ExpressionSyntax value } ? NameIn(value)
        : local.Local.DeclaringSyntaxReferences is [var declaration] ? OfDesignation(declaration.GetSyntax())
        : null;

    // fields.TryGetValue("password", out var given), form["password"] is { } given
    private static string? OfDesignation(SyntaxNode declaration) =>
        declaration.Parent switch
        {
            DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var key, _] } } } => OfKey(
                key.Expression
            ),
            PatternSyntax { Parent: IsPatternExpressionSyntax match } => NameIn(match.Expression),
            _ => null,
        };

    private static string? NameIn(ExpressionSyntax value) =>
        value switch
        {
            ParenthesizedExpressionSyntax inner => NameIn(inner.Expression),
            CastExpressionSyntax cast => NameIn(cast.Expression),
            AwaitExpressionSyntax awaited => NameIn(awaited.Expression),
            PostfixUnaryExpressionSyntax suppressed => NameIn(suppressed.Operand),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression } either => NameIn(
                either.Left
            ),
            ConditionalAccessExpressionSyntax access => OfAccess(access),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax method } call => OfCall(
                method.Name,
                call,
                method.Expression
            ),
            _ => Credential(NamedValue.NameOf(value)),
        };

    private static string? OfAccess(ConditionalAccessExpressionSyntax access) =>
        access.WhenNotNull switch
        {
            MemberBindingExpressionSyntax member => Credential(member.Name.Identifier.ValueText),
            ElementBindingExpressionSyntax { ArgumentList.Arguments: [var key] } => OfKey(key.Expression),
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax method } call => OfCall(
                method.Name,
                call,
                access.Expression
            ),
            var rest => NameIn(rest),
        };

    private static string? OfCall(SimpleNameSyntax method, InvocationExpressionSyntax call, ExpressionSyntax receiver) =>
        call.ArgumentList.Arguments switch
        {
            [] when method.Identifier.ValueText is "ToString" or "Trim" or "GetString" => NameIn(receiver),
            [var key] when IsRead(method.Identifier.ValueText) => OfKey(key.Expression),
            _ => null,
        };

    private static bool IsRead(string method) =>
        method.StartsWith("Get", StringComparison.Ordinal)
        || method.StartsWith("Read", StringComparison.Ordinal)
        || method.StartsWith("Require", StringComparison.Ordinal);

    private static string? OfKey(ExpressionSyntax key) =>
        key is LiteralExpressionSyntax { Token: { Value: string, ValueText: var name } } && HttpName.IsName(name) ? Credential(name) : null;

    private static string? Credential(string? name) => name is not null && NamedCredentials.IsName(name) ? name : null;
}

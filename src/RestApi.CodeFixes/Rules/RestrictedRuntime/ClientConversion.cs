using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>One replacement; it gets the node as it is by then, with the replacements inside it done.</summary>
internal readonly record struct Edit(SyntaxNode Node, Func<SyntaxNode, SyntaxNode> Rewrite);

/// <summary>
/// Turns everything that is done with one HTTP client into builder calls: all of it or nothing, so that the result compiles
/// and the client is gone.
/// </summary>
internal sealed class ClientConversion(SemanticModel model, BuilderSyntax builder, CancellationToken cancellation)
{
    private readonly List<Edit> _edits = [];

    /// <summary>The edits that remove the client created at <paramref name="creation"/>; null when a use of it has no counterpart.</summary>
    public IReadOnlyList<Edit>? TryConvert(BaseObjectCreationExpressionSyntax creation)
    {
        var converted =
            creation is { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } }
            && model.GetTypeInfo(creation, cancellation).Type is { Name: "HttpClient" }
            && (TryConvertUse(creation) || TryConvertVariable(creation));
        return converted && !_edits.Any(IsCaughtByHttpHandler) ? _edits : null;
    }

    private bool TryConvertVariable(BaseObjectCreationExpressionSyntax creation)
    {
        if (
            creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || declarator.Parent is not VariableDeclarationSyntax { Variables.Count: 1, Parent: { } statement }
            || model.GetDeclaredSymbol(declarator, cancellation) is not { } client
            || ScopeOf(statement, client) is not { } scope
        )
        {
            return false;
        }

        _edits.Add(new(statement, GoneNodes.Mark));
        var uses = UsesOf(client, scope);
        return uses.Any(IsReceiverOfCall) && uses.All(use => TryConvertUse(use) || TryRemoveDispose(use));
    }

    private static bool IsReceiverOfCall(ExpressionSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } member
        && member.Name.Identifier.ValueText != "Dispose";

    private static SyntaxNode? ScopeOf(SyntaxNode declaration, ISymbol client) =>
        declaration switch
        {
            LocalDeclarationStatementSyntax or UsingStatementSyntax { Statement: BlockSyntax } => declaration
                .Ancestors()
                .First(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax),
            FieldDeclarationSyntax { Parent: TypeDeclarationSyntax type }
                when client.DeclaredAccessibility == Accessibility.Private && client.ContainingType.DeclaringSyntaxReferences.Length == 1 =>
                type,
            _ => null,
        };

    private List<ExpressionSyntax> UsesOf(ISymbol variable, SyntaxNode scope) =>
        scope
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name =>
                name.Identifier.ValueText == variable.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, variable)
            )
            .Select(static name =>
                name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? (ExpressionSyntax)member : name
            )
            .ToList();

    private bool TryConvertUse(ExpressionSyntax client)
    {
        if (
            client.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } member
            || member.Expression != client
            || HttpCall.TryRead(invocation, model, cancellation) is not { } call
            || AwaitedCall.Around(invocation) is not { } awaited
            // Only the asynchronous twin takes a token.
            || (call.Token is not null && !awaited.IsAsync)
        )
        {
            return false;
        }

        if (call.Result == HttpResult.Response)
        {
            _edits.Add(new(awaited.Outer, current => builder.Execute(current, call, awaited.IsAsync)));
            return TryConvertResponse(awaited.Outer);
        }

        var outer = WithParentheses(awaited.Outer);
        var isRead = outer.Parent is not ExpressionStatementSyntax;
        _edits.Add(new(outer, current => builder.ExecuteAndRead(current, call, awaited.IsAsync, isRead)));
        return true;
    }

    private bool TryRemoveDispose(ExpressionSyntax client)
    {
        if (
            client.Parent
            is not MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Dispose",
                Parent: InvocationExpressionSyntax
                {
                    Parent: ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement
                }
            }
        )
        {
            return false;
        }

        _edits.Add(new(statement, GoneNodes.Mark));
        return true;
    }

    private bool TryConvertResponse(ExpressionSyntax response)
    {
        var outer = WithParentheses(response);
        switch (outer.Parent)
        {
            case ExpressionStatementSyntax:
                return true;
            case MemberAccessExpressionSyntax:
                return TryConvertResponseUse(outer);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator }
                when declaration is { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax or UsingStatementSyntax }:
                return TryConvertResponseLocal(declaration, declarator);
            default:
                return false;
        }
    }

    private bool TryConvertResponseLocal(VariableDeclarationSyntax declaration, VariableDeclaratorSyntax declarator)
    {
        if (!declaration.Type.IsVar)
        {
            _edits.Add(new(declaration.Type, current => builder.ResponseType.WithTriviaFrom(current)));
        }

        return model.GetDeclaredSymbol(declarator, cancellation) is ILocalSymbol local
            && ScopeOf(declaration.Parent!, local) is { } scope
            && UsesOf(local, scope).All(TryConvertResponseUse);
    }

    private bool TryConvertResponseUse(ExpressionSyntax response)
    {
        if (response.Parent is not MemberAccessExpressionSyntax member || member.Expression != response)
        {
            return false;
        }

        switch (member.Name.Identifier.ValueText)
        {
            case "IsSuccessStatusCode":
                return Rename(member, "IsSuccess");
            case "EnsureSuccessStatusCode" when member.Parent is InvocationExpressionSyntax checkedResponse:
                return Rename(member, "EnsureSuccess") && TryConvertResponse(checkedResponse);
            case "Dispose" when member.Parent is InvocationExpressionSyntax:
                return true;
            case "StatusCode":
                return TryConvertStatus(member);
            case "Content":
                return TryConvertContent(member);
            default:
                return false;
        }
    }

    private bool Rename(MemberAccessExpressionSyntax member, string name)
    {
        _edits.Add(
            new(
                member,
                current => ((MemberAccessExpressionSyntax)current).WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(member.Name))
            )
        );
        return true;
    }

    private bool TryConvertStatus(MemberAccessExpressionSyntax status)
    {
        switch (status.Parent)
        {
            case CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword } } cast:
                _edits.Add(new(cast, static current => ((CastExpressionSyntax)current).Expression.WithTriviaFrom(current)));
                return true;
            case InterpolationSyntax { FormatClause: null, AlignmentClause: null }:
                return true;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                var other = comparison.Left == status ? comparison.Right : comparison.Left;
                if (model.GetConstantValue(other, cancellation).Value is not int code)
                {
                    return false;
                }

                _edits.Add(new(other, current => BuilderSyntax.Number(code).WithTriviaFrom(current)));
                return true;
            default:
                return false;
        }
    }

    private bool TryConvertContent(MemberAccessExpressionSyntax content)
    {
        if (
            content.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax read } member
            || member.Expression != content
            || AwaitedCall.Around(read) is not { } awaited
        )
        {
            return false;
        }

        var outer = WithParentheses(awaited.Outer);
        switch (member.Name, read.ArgumentList.Arguments)
        {
            case ({ Identifier.ValueText: "ReadAsStringAsync" }, { Count: 0 } or [{ NameColon: null }]):
                _edits.Add(new(outer, BuilderSyntax.ReadText));
                return true;
            case (GenericNameSyntax { Identifier.ValueText: "ReadFromJsonAsync" }, var arguments)
                when arguments.All(argument => model.GetTypeInfo(argument.Expression, cancellation).Type is { Name: "CancellationToken" }):
                _edits.Add(new(outer, BuilderSyntax.ReadJson));
                return true;
            default:
                return false;
        }
    }

    private static ExpressionSyntax WithParentheses(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized;
        }

        return expression;
    }

    // Failures arrive as RestApiException: a handler for the exceptions of HttpClient would no longer see them.
    private bool IsCaughtByHttpHandler(Edit edit) =>
        edit
            .Node.Ancestors()
            .OfType<TryStatementSyntax>()
            .Where(statement => statement.Block.Span.Contains(edit.Node.Span))
            .SelectMany(static statement => statement.Catches)
            .Any(handler =>
                handler.Declaration is { Type: var type }
                && model.GetTypeInfo(type, cancellation).Type is { Name: "HttpRequestException" or "TaskCanceledException" }
            );
}

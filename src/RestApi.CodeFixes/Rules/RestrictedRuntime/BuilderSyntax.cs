using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Comind.Api.CodeFixes;

/// <summary>
/// Writes builder calls in the fluent style, as one expression: it fits wherever the old call stood. It starts at
/// <c>new RestClient(url)</c>, because <c>RestApi.CreateClient</c> would replace the ambient client of the code around it.
/// </summary>
internal sealed class BuilderSyntax(RuntimeNames names)
{
    public TypeSyntax ResponseType => names.Name("RestResponse");

    /// <summary>From <c>await http.GetAsync(url)</c> to the same with a response of ours.</summary>
    public ExpressionSyntax Execute(SyntaxNode current, HttpCall call, bool isAsync)
    {
        var old = AwaitedCall.CallIn(current);
        var request = Request(old, call);
        return isAsync
            ? (ExpressionSyntax)current.ReplaceNode(old, Call(request, "ExecuteRequestAsync", call.Token).WithTriviaFrom(old))
            : Call(request, "ExecuteRequest").WithTriviaFrom(current);
    }

    /// <summary>From <c>await http.GetStringAsync(url)</c> to the content of a checked response.</summary>
    public ExpressionSyntax ExecuteAndRead(SyntaxNode current, HttpCall call, bool isAsync, bool isRead)
    {
        var inner = WithoutParentheses(current);
        var response = Execute(inner, call, isAsync).WithoutTrivia();
        ExpressionSyntax content = Call(isAsync ? ParenthesizedExpression(response) : response, "EnsureSuccess");
        if (isRead)
        {
            content =
                call.Result == HttpResult.Json ? ReadJson(content, AwaitedCall.CallIn(inner), call.TypeInfo) : Member(content, "Content");
        }

        return content.WithTriviaFrom(current);
    }

    /// <summary>From <c>await response.Content.ReadAsStringAsync()</c> to <c>response.Content</c>.</summary>
    public static ExpressionSyntax ReadText(SyntaxNode current) => Receiver(AwaitedCall.CallIn(current)).WithTriviaFrom(current);

    /// <summary>From <c>await response.Content.ReadFromJsonAsync&lt;T&gt;()</c> to <c>response.ReadJson&lt;T&gt;()</c>.</summary>
    public static ExpressionSyntax ReadJson(SyntaxNode current)
    {
        var call = AwaitedCall.CallIn(current);
        var content = (MemberAccessExpressionSyntax)Receiver(call);
        return ReadJson(content.Expression, call, typeInfo: null).WithTriviaFrom(current);
    }

    public static ExpressionSyntax Number(int value) => LiteralExpression(SyntaxKind.NumericLiteralExpression, Literal(value));

    private InvocationExpressionSyntax Request(InvocationExpressionSyntax old, HttpCall call)
    {
        var arguments = old.ArgumentList.Arguments;
        var (start, path) = RequestUrl.Split(arguments[0].Expression);
        var client = ObjectCreationExpression(
            Token(SyntaxKind.NewKeyword).WithTrailingTrivia(Space),
            names.Name("RestClient"),
            Arguments([start]),
            null
        );
        var request = Call(client, "CreateRequest", path, LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(call.Method)));
        return call.Body switch
        {
            HttpBody.Json => Call(request, WithTypeArguments("AddJsonBody", old), arguments[1].Expression, call.TypeInfo),
            HttpBody.Text when TextContent.Read(arguments[1].Expression) is { } content => Call(
                request,
                "AddBody",
                content.Text,
                content.MediaType ?? LiteralExpression(SyntaxKind.StringLiteralExpression, Literal("text/plain"))
            ),
            _ => request,
        };
    }

    private static InvocationExpressionSyntax ReadJson(
        ExpressionSyntax response,
        InvocationExpressionSyntax old,
        ExpressionSyntax? typeInfo
    ) => Call(response, WithTypeArguments("ReadJson", old), typeInfo);

    private static SimpleNameSyntax WithTypeArguments(string name, InvocationExpressionSyntax old) =>
        ((MemberAccessExpressionSyntax)old.Expression).Name is GenericNameSyntax generic
            ? GenericName(Identifier(name), generic.TypeArgumentList)
            : IdentifierName(name);

    private static ExpressionSyntax Receiver(InvocationExpressionSyntax call) => ((MemberAccessExpressionSyntax)call.Expression).Expression;

    private static ExpressionSyntax WithoutParentheses(SyntaxNode node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return (ExpressionSyntax)node;
    }

    private static MemberAccessExpressionSyntax Member(ExpressionSyntax receiver, string name) =>
        MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, IdentifierName(name));

    private static InvocationExpressionSyntax Call(ExpressionSyntax receiver, string name, params ExpressionSyntax?[] arguments) =>
        Call(receiver, IdentifierName(name), arguments);

    private static InvocationExpressionSyntax Call(
        ExpressionSyntax receiver,
        SimpleNameSyntax name,
        params ExpressionSyntax?[] arguments
    ) =>
        InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, name),
            Arguments(arguments.OfType<ExpressionSyntax>())
        );

    private static ArgumentListSyntax Arguments(IEnumerable<ExpressionSyntax> arguments)
    {
        var list = arguments.Select(static argument => Argument(argument.WithoutTrivia())).ToArray();
        var commas = Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(Space), list.Length == 0 ? 0 : list.Length - 1);
        return ArgumentList(SeparatedList(list, commas));
    }
}

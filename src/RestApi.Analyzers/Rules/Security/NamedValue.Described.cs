using System.Collections.Generic;
using Comind.Api.Language;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <content>Objects of which one member names what another holds: <c>new Header { Name = "X-Api-Key", Value = "abc" }</c>.</content>
internal readonly partial record struct NamedValue
{
    private static IReadOnlyList<NamedValue> Described(InitializerExpressionSyntax members)
    {
        var (name, value) = (default(ExpressionSyntax), default(ExpressionSyntax));
        foreach (var member in members.Expressions)
        {
            if (member is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var written }, Right: var right })
            {
                name = IsNameMember(written) ? right : name;
                value = IsValueMember(written) ? right : value;
            }
        }

        return name is null || value is null ? []
            : members.Parent is ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "Cookie" } }
                ? OfCookie(name, value)
            : OfKey(name, value);
    }

    private static IReadOnlyList<NamedValue> Described(AnonymousObjectCreationExpressionSyntax members)
    {
        var (name, value) = (default(ExpressionSyntax), default(ExpressionSyntax));
        foreach (var member in members.Initializers)
        {
            if (member.NameEquals?.Name.Identifier.ValueText is { } written)
            {
                name = IsNameMember(written) ? member.Expression : name;
                value = IsValueMember(written) ? member.Expression : value;
            }
        }

        return name is null || value is null ? [] : OfKey(name, value);
    }

    // The value of any other cookie is a choice of the user.
    private static IReadOnlyList<NamedValue> OfCookie(ExpressionSyntax name, ExpressionSyntax value) =>
        TextOf(name) is { } cookie && HttpName.IsName(cookie) && CredentialNames.IsSessionCookie(cookie) && HoldsText(value)
            ? [new("session token", value)]
            : [];

    private static bool IsNameMember(string member) => member is "Name" or "Key" or "Header" or "HeaderName" or "name" or "key" or "header";

    private static bool IsValueMember(string member) => member is "Value" or "value";
}

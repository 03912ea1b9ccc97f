using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>An argument of one of our attributes that names a declared secret.</summary>
/// <param name="Syntax">The argument.</param>
/// <param name="Name">What it names.</param>
/// <param name="IsNameOf">Whether it is the last name in <c>nameof</c>; otherwise it is a text, which could hold anything.</param>
internal sealed record NamedSecret(SyntaxNode Syntax, string Name, bool IsNameOf)
{
    /// <summary>The secrets that an attribute names; none for attributes that name none.</summary>
    public static IEnumerable<NamedSecret> In(IObjectCreationOperation attribute) =>
        attribute.Type?.Name switch
        {
            "RestClientAttribute" => BaseUrls(attribute).Where(static secret => !IsUrl(secret)),
            "OAuth2ClientCredentialsAttribute" => Credentials(attribute).Where(static secret => !IsUrl(secret)),
            "ApiKeyHeaderAttribute" or "ApiKeyQueryAttribute" or "BearerAuthAttribute" or "BasicAuthAttribute" => Credentials(attribute),
            _ => [],
        };

    private static IEnumerable<NamedSecret> Credentials(IObjectCreationOperation attribute) =>
        attribute
            .Arguments.Where(static argument =>
                argument.Parameter?.Name is "secret" or "user" or "password" or "tokenUrl" or "clientId" or "clientSecret"
            )
            .Select(static argument => Read(argument.Value))
            .OfType<NamedSecret>();

    private static IEnumerable<NamedSecret> BaseUrls(IObjectCreationOperation attribute) =>
        (attribute.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
            .OfType<ISimpleAssignmentOperation>()
            .Where(static assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "BaseUrl" })
            .Select(static assignment => Read(assignment.Value))
            .OfType<NamedSecret>();

    private static NamedSecret? Read(IOperation value) =>
        value is INameOfOperation { Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: [var name] } }
            ? new(value.Syntax, LastName(name.Expression), IsNameOf: true)
        : value.ConstantValue is { HasValue: true, Value: string text } ? new(value.Syntax, text, IsNameOf: false)
        : null;

    private static string LastName(ExpressionSyntax expression) =>
        expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => "",
        };

    private static bool IsUrl(NamedSecret secret) => !secret.IsNameOf && secret.Name.IndexOf("://", StringComparison.Ordinal) > 0;
}

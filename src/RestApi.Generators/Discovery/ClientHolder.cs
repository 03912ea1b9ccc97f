using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Finds what holds the <c>RestClient</c> of an instance.</summary>
internal static class ClientHolder
{
    public static HolderPart? In(TypeDeclarationSyntax type)
    {
        var parameters = type.ChildNodes().OfType<ParameterListSyntax>().SelectMany(static list => list.Parameters).ToList();
        if (parameters.Find(static parameter => IsClient(parameter.Type)) is { } own)
        {
            return new(own.Identifier.Text, IsParameter: true, IsOnlyParameter: parameters.Count == 1);
        }

        var member = type.Members.Select(NameOf).FirstOrDefault(static name => name is not null);
        return member is null ? null : new(member, IsParameter: false, IsOnlyParameter: false);
    }

    private static string? NameOf(MemberDeclarationSyntax member) =>
        member switch
        {
            FieldDeclarationSyntax field when IsClient(field.Declaration.Type) => field.Declaration.Variables[0].Identifier.Text,
            PropertyDeclarationSyntax property when IsClient(property.Type) => property.Identifier.Text,
            _ => null,
        };

    private static bool IsClient(TypeSyntax? type) =>
        type is not null && WrittenType.Read(type) is { Name: "RestClient", IsNullable: false };
}

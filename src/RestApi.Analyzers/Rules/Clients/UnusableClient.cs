using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4132: a type marked [RestClient] has a shape for which nothing can be generated.</summary>
internal static class UnusableClient
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnusableClient,
        title: "Nothing can be generated for this client",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Of a class the generator writes the bodies of partial methods, for an interface a class that implements its calls, and nothing else.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnusableClient)
    );

    public static void CheckClient(Client client, ClientReport report)
    {
        foreach (var part in client.Parts)
        {
            if (
                part.AncestorsAndSelf()
                    .OfType<TypeDeclarationSyntax>()
                    .FirstOrDefault(static type => type.Modifiers.Any(SyntaxKind.FileKeyword)) is
                { } file
            )
            {
                Report(
                    file.Identifier.GetLocation(),
                    "A type marked 'file' is seen in its own file only, where nothing can be added; remove 'file'"
                );
                return;
            }
        }

        foreach (var outer in client.IsInterface ? client.Type.AllInterfaces : ImmutableArray<INamedTypeSymbol>.Empty)
        {
            if (outer.DeclaringSyntaxReferences.IsEmpty || outer.IsGenericType)
            {
                Report(
                    client.Location,
                    $"Nobody implements the base interface '{outer.Name}': it is {(outer.IsGenericType ? "generic" : "declared in another project")}; declare its members here"
                );
            }
        }

        foreach (var member in client.IsInterface ? client.Type.GetMembers() : ImmutableArray<ISymbol>.Empty)
        {
            if (
                member
                is { IsAbstract: true }
                    and (IPropertySymbol or IEventSymbol)
                    or IMethodSymbol { IsAbstract: true, IsStatic: true, MethodKind: MethodKind.Ordinary }
            )
            {
                Report(
                    member.Locations[0],
                    $"The generated class implements calls only; give '{member.Name}' a body, or move it to another interface"
                );
            }
        }

        void Report(Location location, string why)
        {
            report.ExplainsClient = true;
            report.Add(Rule, location, why);
        }
    }
}

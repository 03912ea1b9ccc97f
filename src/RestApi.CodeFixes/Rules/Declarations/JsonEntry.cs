using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>A type that a JSON context is to list.</summary>
/// <param name="Type">The type.</param>
/// <param name="Client">The client that uses it.</param>
/// <param name="Context">The context that the client names; null for none.</param>
/// <param name="Marker">The <c>[RestClient]</c> of the client.</param>
internal sealed record JsonEntry(ITypeSymbol Type, INamedTypeSymbol Client, INamedTypeSymbol? Context, AttributeSyntax Marker)
{
    /// <summary>Null where a context could not list the type, or cannot be changed.</summary>
    public static async Task<JsonEntry?> FindAsync((Document Document, TextSpan Span) report, CancellationToken cancellation)
    {
        if (
            await report.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await report.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || root.FindNode(report.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<TypeSyntax>(type => type.Span == report.Span)
                is not { } written
            || written.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model.GetTypeInfo(written, cancellation).Type is not { TypeKind: not TypeKind.Error } type
            || model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol client
            || !CanBeListed(type)
        )
        {
            return null;
        }

        var attribute = client.GetAttributes().FirstOrDefault(static found => found.AttributeClass?.Name == "RestClientAttribute");
        if (attribute?.ApplicationSyntaxReference is not { } reference)
        {
            return null;
        }

        var marker = (AttributeSyntax)await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false);
        var context =
            attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "JsonContext").Value.Value as INamedTypeSymbol;
        return context is null || context.DeclaringSyntaxReferences.Length > 0
            ? new(type.WithNullableAnnotation(NullableAnnotation.None), client, context, marker)
            : null;
    }

    // What a class beside the client cannot see, it cannot list.
    private static bool CanBeListed(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => CanBeListed(array.ElementType),
            INamedTypeSymbol named => named.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Protected)
                && !named.IsFileLocal
                && named.TypeArguments.All(CanBeListed)
                && (named.ContainingType is null || CanBeListed(named.ContainingType)),
            _ => false,
        };
}

using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>Registers what a rule does with the types of a project.</summary>
internal static class TypeActions
{
    /// <summary>Hears of classes, interfaces, structs and records, part by part.</summary>
    /// <param name="start">The start of the compilation.</param>
    /// <param name="action">What the rule does.</param>
    /// <param name="matters">Whether a part matters, by its syntax.</param>
    public static void RegisterTypeAction(
        this CompilationStartAnalysisContext start,
        Action<TypePart> action,
        Func<TypeDeclarationSyntax, bool> matters
    ) =>
        start.RegisterDeclarationAction(
            context =>
            {
                if (TypePart.Of(context) is { } part)
                {
                    action(part);
                }
            },
            type => matters((TypeDeclarationSyntax)type),
            TypePart.Kinds
        );

    /// <summary>Hears of classes, interfaces, structs and records with an attribute, part by part.</summary>
    /// <param name="start">The start of the compilation.</param>
    /// <param name="action">What the rule does.</param>
    /// <param name="mark">The attribute; null where the runtime has none.</param>
    public static void RegisterMarkedTypeAction(this CompilationStartAnalysisContext start, Action<TypePart> action, INamedTypeSymbol? mark)
    {
        if (mark is null)
        {
            return;
        }

        if (start is PartStart whole)
        {
            whole.RegisterMarkedTypeAction(action, mark);
            return;
        }

        // A rule on its own.
        var alone = new MarkedTypes();
        alone.Add(mark, action);
        start.RegisterDeclarationAction(alone.Hear, ForeignAttributes.MayLeaveOurs, TypePart.Kinds);
    }
}

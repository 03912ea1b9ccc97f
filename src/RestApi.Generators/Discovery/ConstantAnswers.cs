using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>What the generator takes an argument of an attribute for, for the rules that report what it cannot read: both ask the same code.</summary>
public static class ConstantAnswers
{
    /// <summary>The text that the generator takes an argument for.</summary>
    /// <param name="compilation">The project; only its syntax is read.</param>
    /// <param name="expression">The argument, or a part of it.</param>
    /// <returns>The text; null when the generator does not know one.</returns>
    public static string? TextOf(Compilation compilation, ExpressionSyntax expression) =>
        MeaningOf(compilation, expression) is { Kind: ArgumentKind.Text } meaning ? meaning.Text : null;

    /// <summary>Whether the generator knows the number that an argument stands for.</summary>
    /// <param name="compilation">The project; only its syntax is read.</param>
    /// <param name="expression">The argument, or a part of it.</param>
    /// <returns>Whether it could write the number in its place.</returns>
    public static bool IsNumber(Compilation compilation, ExpressionSyntax expression) =>
        MeaningOf(compilation, expression) is { Kind: ArgumentKind.Number or ArgumentKind.Calculation };

    /// <summary>Whether an expression is a number, or calculated from nothing but numbers.</summary>
    /// <param name="expression">The argument, or a part of it.</param>
    /// <returns>Whether the generator reads it as one.</returns>
    public static bool IsCalculation(ExpressionSyntax expression) => ConstantNumber.IsIn(expression);

    private static ArgumentPart? MeaningOf(Compilation compilation, ExpressionSyntax expression)
    {
        var argument = AttributeReader.Evaluate(null, expression);
        if (!ConstantMeaning.Names(argument) || expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return argument;
        }

        var frame = FrameReader.Read(type);
        var project = SourceFiles.ProjectOf(compilation);
        var part = new DeclaredPart(
            SourceFile.Empty,
            new(frame, default, default, default, default, null, default, default),
            project.Declarations.GlobalUsings
        );
        var constants = KnownConstants.Read(project, SourceFiles.TreesOf(compilation), ConstantMeaning.Owners(argument, part));
        return new ConstantMeaning(constants).Of(argument, part);
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>A credential that is written in source code and reaches one of our members.</summary>
public sealed class HardcodedCredential
{
    private HardcodedCredential(CredentialUse use, WrittenText text, CredentialSpan span, bool isOnlyText)
    {
        var part = text.PartAt(span.Start, span.End);
        Node = part?.Site ?? use.Value.Syntax;
        Origin = part?.Origin;
        What = use.What;
        NameHint = CredentialHints.For(use, Node);
        IsRevealed = use.IsForeign;
        IsInAttribute = Node.FirstAncestorOrSelf<AttributeSyntax>() is not null;
        Prefix = text.Text.Substring(0, span.Start);
        Value = text.Text.Substring(Prefix.Length);

        // A rest that is only known at run time, or another text beside this one, has no place in a secret. A URL may hold no
        // password at all, and a header line has to be a constant.
        var takesSecret =
            use.Form
            is not (
                CredentialForm.Url
                or CredentialForm.Query
                or CredentialForm.HeaderLine
                or CredentialForm.Default
                or CredentialForm.Body
            );
        var isWhole = isOnlyText && takesSecret && text is { IsComplete: true, IsEncoded: false } && span.End == text.Text.Length;
        Replaceable =
            !isWhole || text.Parts.Any(IsAssigned) ? null
            : use.IsForeign ? use.Replaceable
            : use.Replaceable ?? Argument(use.Value);
    }

    /// <summary>The expression in the call that brings the credential: the literal, or the name that stands for it.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Where the literal stands, when <see cref="Node"/> is only a name for it.</summary>
    public Location? Origin { get; }

    /// <summary>The header, parameter or member that gave it away; never the value.</summary>
    public string What { get; }

    /// <summary>Words that a secret for it can be named after; never the value.</summary>
    public string NameHint { get; }

    /// <summary>Whether it stands in an attribute, where only constants may.</summary>
    public bool IsInAttribute { get; }

    /// <summary>Whether the place takes a plain text, to which a secret has to be revealed.</summary>
    public bool IsRevealed { get; }

    /// <summary>What stands before the credential and is none, such as <c>Bearer</c> and a blank.</summary>
    public string Prefix { get; }

    /// <summary>The credential itself. Compare it; never show or write it.</summary>
    public string Value { get; }

    /// <summary>The argument that a secret can take the place of, or null when that would change what is sent.</summary>
    public ExpressionSyntax? Replaceable { get; }

    /// <summary>Finds the credential that was reported at a place again, for the fix.</summary>
    /// <param name="model">The model of the file.</param>
    /// <param name="node">What was reported.</param>
    /// <param name="options">The options of the project.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The credential, or null if nothing is reported there.</returns>
    public static HardcodedCredential? At(
        SemanticModel model,
        SyntaxNode node,
        AnalyzerOptions options,
        CancellationToken cancellationToken
    )
    {
        if (model is null || node is null || KnownSymbols.TryCreate(model.Compilation) is not { } symbols)
        {
            return null;
        }

        return InCalls(model, node, symbols, options, cancellationToken)
            .Concat(NamedCredentialSearch.Around(model, node, symbols, cancellationToken))
            .FirstOrDefault(credential => credential.Node.Span == node.Span);
    }

    /// <summary>The credentials that the calls around a node give to our members.</summary>
    internal static IEnumerable<HardcodedCredential> InCalls(
        SemanticModel model,
        SyntaxNode node,
        KnownSymbols symbols,
        AnalyzerOptions options,
        CancellationToken cancellationToken
    ) =>
        node.AncestorsAndSelf()
            .TakeWhile(static ancestor => ancestor is not MemberDeclarationSyntax)
            .Select(ancestor => Operation(model, ancestor, cancellationToken))
            .OfType<IOperation>()
            .SelectMany(operation => Find(operation, symbols, options));

    /// <summary>
    /// The credentials that an invocation or an object creation, attributes included, gives to our members. Empty, without an
    /// allocation, for operations that are not ours.
    /// </summary>
    internal static ImmutableArray<HardcodedCredential> Find(IOperation operation, KnownSymbols symbols, AnalyzerOptions options) =>
        FindAll(operation, symbols, options) is { IsEmpty: false } found
            ? found.Where(credential => !TestCode.IsSentNowhere(operation.Syntax, credential.Prefix + credential.Value)).ToImmutableArray()
            : ImmutableArray<HardcodedCredential>.Empty;

    private static ImmutableArray<HardcodedCredential> FindAll(IOperation operation, KnownSymbols symbols, AnalyzerOptions options) =>
        operation switch
        {
            IInvocationOperation call when IsBuilder(call.TargetMethod.ContainingType, symbols) => FindIn(
                CredentialUses.OfCall(call, options)
            ),
            IObjectCreationOperation creation when IsOurs(creation.Type, symbols) => creation.Parent is IAttributeOperation
                ? CredentialUses.OfAttribute(creation, options).SelectMany(static use => FindIn(use)).ToImmutableArray()
                : FindIn(CredentialUses.OfObject(creation)),
            IParameterInitializerOperation given => FindIn(CredentialUses.OfDefault(given, symbols, options)),
            _ => ImmutableArray<HardcodedCredential>.Empty,
        };

    private static IOperation? Operation(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken) =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AttributeSyntax
            ? model.GetOperation(node, cancellationToken) is IAttributeOperation attribute
                ? attribute.Operation
                : model.GetOperation(node, cancellationToken)
            : null;

    private static bool IsBuilder(INamedTypeSymbol type, KnownSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(type, symbols.RestApi)
        || SymbolEqualityComparer.Default.Equals(type, symbols.RestRequest)
        || SymbolEqualityComparer.Default.Equals(type, symbols.RestClient);

    internal static bool IsOurs(ITypeSymbol? type, KnownSymbols symbols) =>
        SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, symbols.RestApi.ContainingAssembly);

    internal static ImmutableArray<HardcodedCredential> FindIn(CredentialUse? use)
    {
        if (use is null)
        {
            return ImmutableArray<HardcodedCredential>.Empty;
        }

        var texts = TextFlow.Read(use.Value);
        var found = ImmutableArray.CreateBuilder<HardcodedCredential>();
        var seen = new HashSet<SyntaxNode>();
        foreach (var text in texts)
        {
            foreach (var span in CredentialJudge.Find(text, use))
            {
                if (
                    text.PartAt(span.Start, span.End) is { Origin: { } origin, Text: { } written }
                    && IsFoundWhereItIsWritten(use, origin, written)
                )
                {
                    continue;
                }

                var credential = new HardcodedCredential(use, text, span, isOnlyText: texts.Length == 1);
                if (seen.Add(credential.Node))
                {
                    found.Add(credential);
                }
            }
        }

        return found.ToImmutable();
    }

    // The literal of a declaration is reported in the call, where the fix is; no fix takes it out of a builder, of another call or of the
    // parameters.
    private static bool IsFoundWhereItIsWritten(CredentialUse use, Location origin, string written) =>
        origin.SourceTree?.GetRoot().FindNode(origin.SourceSpan, getInnermostNodeForTie: true)?.Parent switch
        {
            EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => CredentialTexts.Find(written) is not null
                || NamedCredentials.IsCredential(parameter.Identifier.ValueText, written),
            ArgumentSyntax argument when NamedCredentialSearch.PlaceOf(argument) is { } name => NamedCredentials.IsCredential(
                name,
                written
            ),
            var place => (use.Form == CredentialForm.Body || place is ArgumentSyntax) && CredentialTexts.Find(written) is not null,
        };

    // A statement that assigns the literal would stay behind, unlike a declaration, which goes when nobody uses it.
    private static bool IsAssigned(TextPart part) =>
        part.Origin is { SourceTree: { } tree } origin
        && tree.GetRoot().FindNode(origin.SourceSpan).FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not null;

    private static ExpressionSyntax? Argument(IOperation value)
    {
        SyntaxNode? node = value.Syntax;
        while (node is ExpressionSyntax)
        {
            node = node.Parent;
        }

        return node switch
        {
            ArgumentSyntax argument => argument.Expression,
            AttributeArgumentSyntax argument => argument.Expression,
            _ => null,
        };
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds credentials by the name of the place that they are written to. The model is asked behind a hit only.</summary>
internal static partial class NamedCredentialSearch
{
    /// <summary>The credentials in what a node names. Empty, without an allocation, for most nodes.</summary>
    public static IReadOnlyList<HardcodedCredential> In(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var names = NamedValue.Of(node) is { Count: > 0 } written ? written : TupleNames.OfParameter(node, model, cancellationToken);
        var key = KeyOfAlgorithm(node, model, cancellationToken) ?? BytesOfKey(node, model, cancellationToken);
        return names.Count == 0 && key is null
            ? InInput(node, model, cancellationToken)
            : InNamed(node, names, key, model, cancellationToken);
    }

    private static List<HardcodedCredential> InNamed(
        SyntaxNode node,
        IReadOnlyList<NamedValue> names,
        IOperation? key,
        SemanticModel model,
        CancellationToken cancellationToken
    )
    {
        var found = new List<HardcodedCredential>();
        foreach (var named in names)
        {
            if (model.GetOperation(named.Value, cancellationToken) is { } value && (value.Type is null || IsText(value.Type)))
            {
                var isReplaceable = !named.IsConstant && node is not BinaryExpressionSyntax && IsString(value);
                var form = named.IsFallback ? CredentialForm.Fallback : CredentialForm.Named;
                found.AddRange(Find(named.Name, value, form, isReplaceable ? named.Value : null));
            }
        }

        if (key is not null)
        {
            found.AddRange(Find("Key", key, CredentialForm.Key, null));
        }

        return found;
    }

    /// <summary>Whether any argument of a method can be a credential, by what the method says of itself.</summary>
    /// <param name="method">The definition of a method or constructor.</param>
    /// <param name="symbols">The members of the runtime, which have a rule of their own.</param>
    public static bool MayTake(IMethodSymbol method, KnownSymbols symbols)
    {
        var parameters = method.Parameters;
        if (IsOfVariables(method))
        {
            return HardcodedCredential.IsOurs(method.ContainingType, symbols);
        }

        return !parameters.IsEmpty
            && !HardcodedCredential.IsOurs(method.ContainingType, symbols)
            && !IsMask(method.Name)
            && (
                parameters.Any(parameter => MayTakeCredential(parameter, method.ContainingType) && MayBecomeText(parameter.Type))
                || IsComparison(method.Name)
                || IsOfCookie(method)
                || MayTakePair(method)
                || IsReplacement(method)
                || IsAppending(method)
                || HandedCredential.MayTake(method)
            );
    }

    private static bool MayBecomeText(ITypeSymbol type) =>
        IsText(type) || IsFactory(type) || type is IArrayTypeSymbol { ElementType: ITypeParameterSymbol };

    /// <summary>
    /// The credentials among the arguments of a call: by the name of the parameter, or of a key beside the value. Empty, without an
    /// allocation, for most calls.
    /// </summary>
    public static IReadOnlyList<HardcodedCredential> In(IOperation operation, KnownSymbols symbols)
    {
        var (method, arguments) = operation switch
        {
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => (null, ImmutableArray<IArgumentOperation>.Empty),
        };
        if (method is null || arguments.IsEmpty)
        {
            return [];
        }

        if (HardcodedCredential.IsOurs(method.ContainingType, symbols))
        {
            return IsOfVariables(method) ? [.. InVariables(arguments)] : [];
        }

        if (IsMask(method.Name))
        {
            return [];
        }

        List<HardcodedCredential>? found = null;
        foreach (var argument in arguments)
        {
            if (
                argument is { Parameter: { } parameter, ArgumentKind: ArgumentKind.Explicit }
                && MayTakeCredential(parameter, method.ContainingType)
            )
            {
                (found ??= []).AddRange(InArgument(argument, method.ContainingType, operation.Syntax is AttributeSyntax));
            }
            else if (HandedCredential.Of(argument) is { } handed)
            {
                (found ??= []).AddRange(HardcodedCredential.FindIn(handed));
            }
        }

        if (IsComparison(method.Name))
        {
            (found ??= []).AddRange(InComparison((IInvocationOperation)operation));
        }
        else if (IsOfCookie(method))
        {
            (found ??= []).AddRange(InCookie(method, arguments));
        }
        else if (IsReplacement(method))
        {
            (found ??= []).AddRange(InPlace(arguments));
        }
        else if (IsAppending(method))
        {
            (found ??= []).AddRange(InAppended((IInvocationOperation)operation));
        }
        else if (MayBePair(method, arguments))
        {
            (found ??= []).AddRange(InPair(method, arguments));
        }

        if (method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "XElement" })
        {
            (found ??= []).AddRange(InContent(arguments));
        }

        return found ?? (IReadOnlyList<HardcodedCredential>)[];
    }

    /// <summary>All credentials that nodes around a place name or give to a call.</summary>
    public static IEnumerable<HardcodedCredential> Around(
        SemanticModel model,
        SyntaxNode node,
        KnownSymbols symbols,
        CancellationToken cancellationToken
    ) =>
        node.AncestorsAndSelf()
            .TakeWhile(static ancestor => ancestor is not BaseTypeDeclarationSyntax)
            .SelectMany(ancestor =>
                ancestor is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AttributeSyntax
                && model.GetOperation(ancestor, cancellationToken) is { } operation
                    ? In(operation is IAttributeOperation attribute ? attribute.Operation : operation, symbols)
                    : In(ancestor, model, cancellationToken)
            );

    // Where the literal has a name of its own that says what it is, it is reported there.
    private static IEnumerable<HardcodedCredential> Find(
        string name,
        IOperation value,
        CredentialForm form,
        ExpressionSyntax? replaceable
    ) =>
        HardcodedCredential
            .FindIn(new(form, $"value of '{name}'", name, value) { Replaceable = replaceable })
            .Where(static credential => credential.Origin is not { } origin || !IsNamedThere(origin));

    private static bool IsNamedThere(Location origin) =>
        origin.SourceTree?.GetRoot().FindNode(origin.SourceSpan, getInnermostNodeForTie: true) is { } literal
        && literal
            .AncestorsAndSelf()
            .TakeWhile(static node =>
                node is not (StatementSyntax or MemberDeclarationSyntax) || node is PropertyDeclarationSyntax or ReturnStatementSyntax
            )
            .Any(node => NamedValue.Of(node).Any(named => IsValueThere(named, literal)));

    // s_refundKey is the name of a key only for what looks like one; an algorithm takes any text.
    private static bool IsValueThere(NamedValue named, SyntaxNode literal) =>
        literal is not LiteralExpressionSyntax { Token.Value: string text } || NamedCredentials.IsValue(named.Name, text);

    private static bool IsString(IOperation value) => value is ILiteralOperation { Type.SpecialType: SpecialType.System_String };

    private static bool IsText(ITypeSymbol type) =>
        type switch
        {
            { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char } => true,
            IPointerTypeSymbol => true,
            ITypeParameterSymbol => true,
            INamedTypeSymbol
            {
                Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory" or "JsonNode" or "StringValues" or "Secret"
            } => true,
            _ => false,
        };
}

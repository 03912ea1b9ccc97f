using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Follows a revealed secret forward, within one body: through texts that are made of it, objects that hold it and locals that keep either,
/// to where it leaks. Only what certainly still shows the secret is followed: a hash, a length or a part of it is not.
/// </summary>
internal sealed class RevealedSecret
{
    // More than people write; a bound for loops of names.
    private const int MostPieces = 100;

    private readonly LeakPlaces _places;
    private readonly Queue<RevealedPiece> _pending = new();
    private readonly HashSet<SyntaxNode> _seen = [];

    private RevealedSecret(KnownSymbols symbols) => _places = new(symbols);

    /// <summary>The places where what a call of <c>Reveal</c> returns leaks, each once.</summary>
    public static IEnumerable<SecretLeak> Follow(IInvocationOperation reveal, KnownSymbols symbols) =>
        new RevealedSecret(symbols).Follow(new RevealedPiece(reveal, reveal, IsText: true, IsLeading: true));

    private IEnumerable<SecretLeak> Follow(RevealedPiece start)
    {
        _pending.Enqueue(start);
        for (var count = 0; _pending.Count > 0 && count < MostPieces; count++)
        {
            for (RevealedPiece? piece = _pending.Dequeue(); piece is not null; piece = RevealedStep.Up(piece))
            {
                if (_places.Leak(piece) is { } kind)
                {
                    yield return new(piece.Site, kind);
                    break;
                }

                if (KeptIn(piece) is { } kept)
                {
                    FollowLocal(kept);
                    break;
                }
            }
        }
    }

    /// <summary>The local that a piece is put into: a text or an object that is assigned, an item that is added.</summary>
    private static KeptPiece? KeptIn(RevealedPiece piece) =>
        piece.Value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => new(
                declarator.Symbol,
                piece,
                IsWhole: true
            ),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == piece.Value => new(
                local.Local,
                piece,
                IsWhole: true
            ),
            ICoalesceAssignmentOperation { Target: ILocalReferenceOperation local } => new(local.Local, piece, IsWhole: true),
            ICompoundAssignmentOperation { Target: ILocalReferenceOperation local, OperatorKind: BinaryOperatorKind.Add }
                when piece.IsText => new(local.Local, piece, IsWhole: false),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation local } } assignment
                when assignment.Value == piece.Value => new(local.Local, piece with { IsText = false }, IsWhole: false),
            IArgumentOperation { Parent: IInvocationOperation { Instance: { } receiver } call } when BuilderOf(receiver) is { } local =>
                TextCalls.Classify(call.TargetMethod) == TextCall.Append ? new(local, piece, IsWhole: false)
                : call.TargetMethod.Name is "Add" or "TryAdd" ? new(local, piece with { IsText = false }, IsWhole: false)
                : null,
            _ => null,
        };

    // builder.Append("key: ").Append(key)
    private static ILocalSymbol? BuilderOf(IOperation receiver)
    {
        while (receiver is IInvocationOperation { Instance: { } inner } call && TextCalls.Classify(call.TargetMethod) == TextCall.Append)
        {
            receiver = inner;
        }

        return (receiver as ILocalReferenceOperation)?.Local;
    }

    private void FollowLocal(KeptPiece kept)
    {
        var value = kept.Piece.Value;
        if (!_seen.Add(value.Syntax) || IsFollowedFromEarlier(kept.Piece))
        {
            return;
        }

        foreach (var use in LocalValues.Root(value).Descendants().OfType<ILocalReferenceOperation>())
        {
            if (
                SymbolEqualityComparer.Default.Equals(use.Local, kept.Local)
                && use.Syntax.SpanStart > value.Syntax.Span.End
                && (kept.IsWhole ? LocalValues.Of(use)?.Contains(value) == true : !IsReplaced(kept, use))
            )
            {
                _pending.Enqueue(new(use, use, kept.Piece.IsText, kept.Piece.IsLeading && kept.IsWhole));
            }
        }
    }

    // Two secrets in one text are one leak where the text leaks.
    private static bool IsFollowedFromEarlier(RevealedPiece piece) =>
        piece
            .Value.DescendantsAndSelf()
            .OfType<IInvocationOperation>()
            .Any(other =>
                other.TargetMethod.Name == "Reveal"
                && other.Syntax.SpanStart < piece.Site.Syntax.SpanStart
                && piece.Site is IInvocationOperation { TargetMethod: var reveal }
                && SymbolEqualityComparer.Default.Equals(other.TargetMethod, reveal)
            );

    // What was added to a builder or a list is gone after Clear or a new value.
    private static bool IsReplaced(KeptPiece kept, ILocalReferenceOperation use) =>
        LocalValues
            .Root(use)
            .Descendants()
            .Where(operation =>
                operation.Syntax.SpanStart > kept.Piece.Value.Syntax.Span.End && operation.Syntax.SpanStart < use.Syntax.SpanStart
            )
            .Any(operation =>
                operation switch
                {
                    IInvocationOperation { TargetMethod.Name: "Clear" or "Remove", Instance: ILocalReferenceOperation local } =>
                        SymbolEqualityComparer.Default.Equals(local.Local, kept.Local),
                    ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => SymbolEqualityComparer.Default.Equals(
                        local.Local,
                        kept.Local
                    ),
                    _ => false,
                }
            );

    private sealed record KeptPiece(ILocalSymbol Local, RevealedPiece Piece, bool IsWhole);
}

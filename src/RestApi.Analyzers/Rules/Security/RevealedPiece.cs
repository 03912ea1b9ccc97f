using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>A value that shows a revealed secret.</summary>
/// <param name="Value">The value.</param>
/// <param name="Site">What brings the secret to this place: the call of <c>Reveal</c>, or the local that keeps it.</param>
/// <param name="IsText">Whether it is a text, or bytes of one; otherwise an object that holds the secret.</param>
/// <param name="IsLeading">Whether nothing stands before the secret.</param>
internal sealed record RevealedPiece(IOperation Value, IOperation Site, bool IsText, bool IsLeading);

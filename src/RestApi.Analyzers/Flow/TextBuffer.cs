using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds the text that one call writes into a new array: <c>Encoding.UTF8.GetBytes("abc", key)</c>.</summary>
internal static class TextBuffer
{
    /// <summary>What a local array is filled with where it is read, when nothing else happens to it before.</summary>
    public static IOperation? ContentOf(ILocalReferenceOperation buffer)
    {
        if (buffer.Type is not IArrayTypeSymbol || SingleValue.OperationOf(buffer) is not IArrayCreationOperation { Initializer: null })
        {
            return null;
        }

        IOperation? content = null;
        foreach (var operation in LocalValues.Root(buffer).Descendants())
        {
            if (operation is not ILocalReferenceOperation use || !IsBefore(use, buffer) || IsLength(use))
            {
                continue;
            }

            if (content is not null || Filling(use) is not { } text)
            {
                return null;
            }

            content = text;
        }

        return content;
    }

    private static bool IsBefore(ILocalReferenceOperation use, ILocalReferenceOperation buffer) =>
        use.Syntax.SpanStart < buffer.Syntax.SpanStart && SymbolEqualityComparer.Default.Equals(use.Local, buffer.Local);

    private static bool IsLength(ILocalReferenceOperation use) => use.Parent is IPropertyReferenceOperation { Property.Name: "Length" };

    private static IOperation? Filling(IOperation target) =>
        target.Parent switch
        {
            IConversionOperation conversion => Filling(conversion),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "AsSpan", Arguments: [_] } span } => Filling(span),
            IArgumentOperation { Parameter.Name: "bytes", Parent: IInvocationOperation call }
                when TextCalls.Classify(call.TargetMethod) == TextCall.Same => TextCalls.Source(call),
            IArgumentOperation { Parameter.Name: "destination", Parent: IInvocationOperation { TargetMethod.Name: "CopyTo" } call } =>
                call.Instance ?? call.Arguments[0].Value,
            _ => null,
        };
}

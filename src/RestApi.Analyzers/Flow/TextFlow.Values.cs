using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Texts that are no strings yet: characters, bytes, builders; and those that parameters fall back to.</summary>
internal sealed partial class TextFlow
{
    private const int MostSymbols = 4096;

    // What a caller gives is not known; the default value and what is assigned before the use are.
    private WrittenText[] FoldParameter(IParameterReferenceOperation reference, IOperation? via)
    {
        var site = via ?? reference;
        var texts = new List<WrittenText>(Unknown(reference, via));
        if (LocalValues.Of(reference) is not { } assigned)
        {
            return [.. texts];
        }

        texts.AddRange(Either(assigned, site));
        if (reference.Parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string text } parameter)
        {
            var declaration = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as ParameterSyntax;
            texts.Add(WrittenText.Of(new(text, site.Syntax, (declaration?.Default?.Value ?? site.Syntax).GetLocation())));
        }

        return [.. texts];
    }

    private WrittenText[] FoldNewBuilder(IObjectCreationOperation builder, IOperation? via) =>
        builder.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is { } text
            ? Fold(text.Value, via)
            : [];

    // What statements append to it counts in the order of the source; a change that is not followed leaves a hole.
    private WrittenText[] FoldBuilder(ILocalReferenceOperation builder, IOperation? via)
    {
        if (LocalValues.Of(builder) is not [var initial])
        {
            return Unknown(builder, via);
        }

        var site = via ?? builder;
        var changes = LocalValues
            .Root(builder)
            .Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => call.Syntax.SpanStart < builder.Syntax.SpanStart && IsOn(call.Instance, builder.Local))
            .OrderBy(static call => call.Syntax.Span.End)
            .Select(call =>
                TextCalls.Classify(call.TargetMethod) == TextCall.Append && call.Arguments.Length == 1
                    ? Fold(call.Arguments[0].Value, site)
                    : Unknown(call, site)
            );
        return Join(new[] { Fold(initial, site) }.Concat(changes));
    }

    private static bool IsOn(IOperation? receiver, ILocalSymbol builder)
    {
        while (receiver is IInvocationOperation { Instance: { } inner })
        {
            receiver = inner;
        }

        return receiver is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, builder);
    }

    // A list of characters or bytes, all of them written: one text.
    private static WrittenText[]? FoldSymbols(IOperation list, IOperation? via)
    {
        if (TextCalls.ElementsOf(list) is not { } elements)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var element in elements)
        {
            if (Symbol(element) is not { } symbol || text.Length == MostSymbols)
            {
                return null;
            }

            text.Append(symbol);
        }

        var origin = via is null ? null : list.Syntax.GetLocation();
        return text.Length == 0 ? null : [WrittenText.Of(new(text.ToString(), (via ?? list).Syntax, origin))];
    }

    private static char? Symbol(IOperation element)
    {
        var value = element is { ConstantValue.HasValue: false } and IConversionOperation conversion ? conversion.Operand : element;
        return value.ConstantValue is not { HasValue: true, Value: { } constant }
            ? null
            : constant switch
            {
                char character => character,
                byte number => (char)number,
                int number and >= 0 and <= 255 => (char)number,
                _ => null,
            };
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>What a helper hands out: in <c>out</c> parameters, and in the parts of a tuple or object.</content>
internal sealed partial class FlowInterpreter
{
    // TryGet(path, out var response): gives what the answer says of the response.
    private ConditionValue? HandOut(IInvocationOperation call, int ordinal, HelperProducts.Produced product)
    {
        if (OutOf(call, ordinal) is not { } local)
        {
            return null;
        }

        var made = responses.Part(call.Syntax, local);
        State = State.Execute(made, product.State).Set(local, new ResponseValue(made));
        return product.Answer.IsStatusTest && HelperExits.AnswersBoolean(call.TargetMethod) ? new(made, product.Answer) : null;
    }

    // TryGet(path, out var body, out var status)
    private FlowValue HandOut(IInvocationOperation call, HelperParts parts)
    {
        var values = ValuesOf(call, parts);
        foreach (var pair in values)
        {
            if (OutOf(call, (int)pair.Key) is { } local)
            {
                Assign(local, pair.Value);
            }
        }

        return values.TryGetValue(HelperProducts.AnswerPart, out var answer) ? answer : FlowValue.Unknown;
    }

    private static ILocalSymbol? OutOf(IInvocationOperation call, int ordinal) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal) is { } argument ? OutLocal(argument) : null;

    private FlowValue PartsOf(IInvocationOperation call, HelperParts parts)
    {
        var values = ValuesOf(call, parts);
        if (values.Keys.All(static key => key is ISymbol))
        {
            return new HolderValue(
                values.ToImmutableDictionary(static pair => (ISymbol)pair.Key, static pair => pair.Value, SymbolEqualityComparer.Default)
            );
        }

        // An array or an object with a tuple in it has no parts to name.
        return TaskTypes.Awaited(call.TargetMethod.ReturnType) is INamedTypeSymbol { IsTupleType: true } tuple
            ? new TupleValue(
                Enumerable
                    .Range(0, tuple.TupleElements.Length)
                    .Select(index => values.TryGetValue(index, out var value) ? value : FlowValue.Unknown)
                    .ToImmutableArray()
            )
            : FlowValue.Unknown;
    }

    private Dictionary<object, FlowValue> ValuesOf(IInvocationOperation call, HelperParts parts)
    {
        var values = new Dictionary<object, FlowValue>();
        foreach (var part in parts.Responses)
        {
            var made = responses.Part(call.Syntax, part.Key);
            State = State.Execute(made, part.Value);
            values.Add(
                part.Key,
                parts.IsContent(part.Key)
                    ? new ContentValue(made, call.Syntax, StatusSet.All) { IsHandedOut = true }
                    : new ResponseValue(made)
            );
        }

        var only = responses.Part(call.Syntax, parts.Responses.Keys.First());
        foreach (var flag in parts.Flags)
        {
            values[flag.Key] = new ConditionValue(only, flag.Value);
        }

        foreach (var status in parts.Statuses)
        {
            values[status] = new StatusValue(only);
        }

        return values;
    }

    private ResponseValue NewResponse(IInvocationOperation call, ResponseState made)
    {
        var executed = responses.Executed(call.Syntax);
        State = State.Execute(executed, made);
        return new(executed);
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Collections that a body makes and fills itself: of an element is known what is known of all that were put in.</content>
internal sealed partial class FlowInterpreter
{
    // By the number of a collection, the responses that were put in before anybody had looked at them.
    private readonly Dictionary<int, HashSet<int>> _putInto = [];

    private readonly Dictionary<int, HashSet<int>> _placesOf = [];

    /// <summary>A new collection, in which nothing is yet.</summary>
    private ListValue NewCollection(SyntaxNode place)
    {
        var list = responses.Executed(place);
        ForgetPlaces(new(list));
        State = State.Execute(list, ResponseState.None);
        return new ListValue(list);
    }

    // What is handed to the constructor, such as another collection, is in it from the start.
    private ListValue VisitNewCollection(IOperation creation)
    {
        var values = creation is IObjectCreationOperation { Arguments: var arguments }
            ? arguments.Select(argument => Consume(argument.Value))
            : creation.ChildOperations.Select(Consume);
        return NewCollection(creation.Syntax, values.ToList());
    }

    private ListValue NewCollection(SyntaxNode place, IEnumerable<FlowValue> items)
    {
        var list = NewCollection(place);
        foreach (var item in items)
        {
            Put(list, item);
        }

        return list;
    }

    /// <summary>An array that is gone through; null when something else is in it.</summary>
    private ListValue? AsList(FlowValue value, SyntaxNode place) =>
        value switch
        {
            ListValue list => list,
            TupleValue { Items: [_, ..] items } when items.All(static item => ElementShape.ResponseIn(item) is not null) => NewCollection(
                place,
                items
            ),
            _ => null,
        };

    private void Put(ListValue list, FlowValue value)
    {
        switch (value)
        {
            case ResponseValue or TupleValue or HolderValue when ElementShape.ResponseIn(value) is { } response:
                PutAll(list, response);
                break;
            case ListValue more:
                PutAll(list, more.Response);
                break;
            default:
                HandOver(value);
                break;
        }
    }

    private void PutAll(ListValue list, int response)
    {
        ForgetPlaces(list);
        var known = State[response];
        State = State.Widen(list.Response, known);
        if (!_putInto.TryGetValue(list.Response, out var all))
        {
            _putInto.Add(list.Response, all = []);
        }

        // That it was looked at later only says something when it was not looked at before.
        if (!known.IsTested)
        {
            all.Add(response);
        }
    }

    /// <summary>Whoever gets an element out may check it, and with it the one that was put in.</summary>
    private void BelieveThosePutInto(ListValue list)
    {
        foreach (var response in PutInto(list))
        {
            State = State.Restrict(response, StatusSet.Success, isTest: false);
        }
    }

    private HashSet<int> PutInto(ListValue list) => _putInto.TryGetValue(list.Response, out var all) ? all : [];

    /// <summary><c>answers[0]</c>, <c>answers["orders"]</c>: the same response each time, until something is put in.</summary>
    private FlowValue ElementAt(ListValue list, IOperation index, ITypeSymbol? type)
    {
        if (PlaceIn(index) is not { } place)
        {
            return ElementOf(list, index.Syntax, type);
        }

        var element = responses.Part(list.Response, place);
        if (!State.Knows(element))
        {
            TrustTested(list, element);
            BelieveThosePutInto(list);
            var known = State[list.Response];
            State = State.Execute(element, known);
            if (!_placesOf.TryGetValue(list.Response, out var places))
            {
                _placesOf.Add(list.Response, places = []);
            }

            places.Add(element);
        }

        return Shaped(element, type);
    }

    private static object? PlaceIn(IOperation index) =>
        index is { ConstantValue: { HasValue: true, Value: { } constant } } ? constant
        : index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat, Operand.ConstantValue: { HasValue: true, Value: { } fromEnd } }
            ? $"^{fromEnd}"
        : null;

    private void ForgetPlaces(ListValue list)
    {
        foreach (var element in _placesOf.TryGetValue(list.Response, out var places) ? places : [])
        {
            State = State.Forget(element);
        }
    }

    /// <summary>Calls that put something in, take something out, or only ask; null for all others.</summary>
    private FlowValue? VisitCollectionCall(
        IInvocationOperation call,
        ListValue list,
        List<(IArgumentOperation Argument, FlowValue Value)> arguments
    )
    {
        switch (call.TargetMethod.Name)
        {
            case "Add"
            or "AddRange"
            or "AddFirst"
            or "AddLast"
            or "Insert"
            or "InsertRange"
            or "Enqueue"
            or "Push"
            or "TryAdd"
            or "SetValue":
                arguments.ForEach(argument => Put(list, argument.Value));
                return FlowValue.Unknown;
            case "Dequeue" or "Pop" or "Peek" or "GetValueOrDefault" or "GetValue":
                return ElementOf(list, call.Syntax, call.Type);
            case "TryDequeue" or "TryPop" or "TryPeek" or "TryTake" or "TryGetValue" or "Remove":
                foreach (var local in call.Arguments.Select(OutLocal).OfType<ILocalSymbol>())
                {
                    Name(local, ElementOf(list, call.Syntax, local.Type));
                }

                return FlowValue.Unknown;
            case "Clear" or "Contains" or "ContainsKey" or "IndexOf" or "RemoveAt" or "EnsureCapacity" or "TrimExcess" or "GetLength":
                return FlowValue.Unknown;
            default:
                return null;
        }
    }

    /// <summary>The local that an <c>out</c> argument names or declares.</summary>
    private static ILocalSymbol? OutLocal(IArgumentOperation argument) =>
        argument.Parameter?.RefKind != RefKind.Out
            ? null
            : argument.Value switch
            {
                ILocalReferenceOperation local => local.Local,
                IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared } => declared.Local,
                _ => null,
            };

    /// <summary><c>answers[key] = response</c>; false when it is no collection of this body.</summary>
    private bool PutAt(IOperation target, FlowValue value)
    {
        var (collection, indices) = target switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } property => (
                instance,
                property.Arguments.CastArray<IOperation>()
            ),
            IArrayElementReferenceOperation element => (element.ArrayReference, element.Indices),
            _ => (null, ImmutableArray<IOperation>.Empty),
        };
        if (collection is null || Peek(collection) is not ListValue list)
        {
            return false;
        }

        foreach (var index in indices)
        {
            Consume(index is IArgumentOperation argument ? argument.Value : index);
        }

        Put(list, value);
        return true;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Objects that are made with a response in them: records, anonymous ones, and those with an initializer.</content>
internal sealed partial class FlowInterpreter
{
    /// <summary>An object whose parts are known from how it is made; null for one whose constructor may look at what it gets.</summary>
    private HolderValue? VisitNewObject(IObjectCreationOperation creation)
    {
        if (
            creation.Constructor is not { } constructor
            || creation.Type is not INamedTypeSymbol { DeclaringSyntaxReferences.Length: > 0 } type
        )
        {
            return null;
        }

        var members = creation.Arguments.IsEmpty ? null : ConstructorMembers.Of(constructor, type);
        if (members is null && !creation.Arguments.IsEmpty)
        {
            return null;
        }

        var holder = new HolderValue(ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default));
        foreach (var argument in creation.Arguments)
        {
            var value = Visit(argument.Value);
            var member = argument.Parameter is { Name: var name } && members!.TryGetValue(name, out var kept) ? kept : null;
            holder = Hold(holder, member, value, argument.Value);
        }

        return holder;
    }

    private HolderValue VisitAnonymousObject(IAnonymousObjectCreationOperation creation)
    {
        var holder = new HolderValue(ImmutableDictionary.Create<ISymbol, FlowValue>(SymbolEqualityComparer.Default));
        foreach (var initializer in creation.Initializers)
        {
            holder = initializer
                is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var part }
                ? Hold(holder, property, Visit(part), part)
                : holder;
        }

        return holder;
    }

    // A response stays followed, and what tells its status; anything else is used where the object is made.
    private HolderValue Hold(HolderValue holder, ISymbol? member, FlowValue value, IOperation source)
    {
        if (member is not null && value is ResponseValue or ListValue or HolderValue or StatusValue { Step: null } or ConditionValue)
        {
            return holder.With(member!, value) with { TellsStatus = holder.TellsStatus || value is HolderValue { TellsStatus: true } };
        }

        Use(value, source);
        HandOver(value);
        if (member is not null && value is ContentValue)
        {
            return holder.With(member, value);
        }

        return value is StatusValue or StatusTextValue or ConditionValue or NullableValue or ChoiceValue
            ? holder with
            {
                TellsStatus = true,
            }
            : holder;
    }

    /// <summary><c>new Job { Last = response }</c>: the compiler puts it into an object that has no name yet.</summary>
    private bool HoldAt(IOperation target, FlowValue value, IOperation source)
    {
        if (
            target is not IMemberReferenceOperation { Instance: IFlowCaptureReferenceOperation capture } member
            || State[capture.Id] is not HolderValue holder
        )
        {
            return false;
        }

        State = State.Set(capture.Id, Hold(holder, member.Member, value, source));
        return true;
    }

    /// <summary>A field of a tuple is its item; of anything else nobody knows what is done with it.</summary>
    private FlowValue VisitField(IFieldReferenceOperation field, IOperation instance)
    {
        var receiver = Visit(instance);
        if ((receiver as HolderValue)?[field.Field] is { } part)
        {
            return part;
        }

        if (field.Field.ContainingType.IsTupleType && ItemOf(receiver, field.Field) is { } item)
        {
            return item;
        }

        Use(receiver, instance);
        HandOver(receiver);
        return FlowValue.Unknown;
    }

    private static FlowValue? ItemOf(FlowValue tuple, IFieldSymbol field) =>
        tuple is TupleValue { Items: var items }
        && int.TryParse((field.CorrespondingTupleField ?? field).Name.Substring("Item".Length), out var number)
        && number <= items.Length
            ? items[number - 1]
            : null;

    /// <summary>An object gets a name: from here on its parts are members of a variable.</summary>
    private FlowValue Name(ISymbol variable, FlowValue value)
    {
        if (value is not HolderValue holder)
        {
            return Assign(variable, value);
        }

        foreach (var part in holder.Parts)
        {
            Remember(new MemberOf(variable, part.Key), part.Value);
        }

        return Assign(variable, FlowValue.Unknown);
    }
}

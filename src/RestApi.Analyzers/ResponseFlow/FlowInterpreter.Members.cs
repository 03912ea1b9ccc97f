using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Fields and properties of the type itself, and of the objects in its fields and locals, which hold what was put into them until somebody else may have looked.</content>
internal sealed partial class FlowInterpreter
{
    private readonly HashSet<object> _members = [];

    // Those that this body gives a value itself.
    private readonly HashSet<object> _written = [];

    // Whether a method or property of the project was asked, which may look at them.
    private bool _hasAskedOwn;

    /// <summary>The members of the type itself that a value was put into.</summary>
    public IEnumerable<ISymbol> OwnMembers => _members.OfType<ISymbol>();

    /// <summary>
    /// What stands for a member: itself where it is one of the type, and with what it belongs to where that is one, or a local:
    /// <c>_state.Orders</c>. Null for all others.
    /// </summary>
    private static object? PlaceOf(IMemberReferenceOperation member) =>
        !IsRemembered(member) ? null : PlaceIn(member.Instance, member.Member);

    private static object? PlaceIn(IOperation? instance, ISymbol member) =>
        instance switch
        {
            null or IInstanceReferenceOperation => member,
            ILocalReferenceOperation local => new MemberOf(local.Local, member),
            IMemberReferenceOperation outer when IsRemembered(outer) && IsOfThis(outer) => new MemberOf(outer.Member, member),
            _ => null,
        };

    private static bool IsRemembered(IMemberReferenceOperation member) =>
        member is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true }
        && !member.Member.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsOfThis(IMemberReferenceOperation member) => member.Instance is null or IInstanceReferenceOperation;

    private FlowValue? Remembered(IMemberReferenceOperation member) =>
        _members.Count > 0
        && PlaceOf(member) is { } place
        && _members.Contains(place)
        && State[place] is var value
        && value != FlowValue.Unknown
            ? value
            : null;

    /// <summary>The response that other methods have left in a field, unchecked; null when somebody may have looked at it.</summary>
    private ResponseValue? LeftIn(IFieldReferenceOperation field)
    {
        if (_hasAskedOwn || !api.IsResponse(field.Type) || _written.Contains(field.Field) || !helpers.IsLeftUnchecked(field.Field))
        {
            return null;
        }

        var left = responses.Part(field.Field, field.Field);
        State = State.Execute(left, ResponseState.Unchecked);
        _members.Add(field.Field);
        Assign(field.Field, new ResponseValue(left));
        return new ResponseValue(left);
    }

    // A status or an answer in a field is tested there; a content is used by whoever reads the field.
    private FlowValue Remember(object place, FlowValue value)
    {
        if (value is TupleValue || (value is ContentValue && place is not MemberOf { Owner: ILocalSymbol }))
        {
            HandOver(value);
            return value;
        }

        _members.Add(place);
        _written.Add(place);
        ShareMembersOf(place);
        return Assign(place, value);
    }

    /// <summary>A method of the project may look at the members of the type it belongs to, but not into the locals of this body.</summary>
    private void ShareMembers(IMethodSymbol method)
    {
        _hasAskedOwn |= !method.DeclaringSyntaxReferences.IsEmpty;
        if (_members.Count + _kept.Count > 0 && !method.DeclaringSyntaxReferences.IsEmpty)
        {
            foreach (var member in _members.Where(IsInReach))
            {
                HandOver(State[member]);
            }

            foreach (var response in _kept)
            {
                Trust(response);
            }
        }
    }

    /// <summary>A method of an object, or a property that computes something, looks at what the object holds.</summary>
    private void ShareOwnerOf(IOperation? instance)
    {
        switch (instance)
        {
            case ILocalReferenceOperation local:
                ShareMembersOf(local.Local);
                break;
            case IMemberReferenceOperation outer:
                ShareMembersOf(outer.Member);
                break;
        }
    }

    /// <summary>A property that computes something.</summary>
    private void ShareWith(IPropertyReferenceOperation property)
    {
        _hasAskedOwn |= IsComputed(property.Property);
        if (_members.Count > 0 && IsComputed(property.Property))
        {
            ShareOwnerOf(property.Instance);
            if (IsOfThis(property))
            {
                OwnMembers.ToList().ForEach(member => HandOver(State[member]));
            }
        }
    }

    /// <summary>A helper leaves a response in a member; gives what its answer says of it.</summary>
    private ConditionValue? Leave(IInvocationOperation call, ISymbol member, HelperProducts.Produced produced)
    {
        var own = call.TargetMethod.ContainingType.GetMembers(member.Name).FirstOrDefault();
        if (own is null || PlaceIn(call.Instance, own) is not { } place)
        {
            return null;
        }

        var made = responses.Part(call.Syntax, member);
        State = State.Execute(made, produced.State);
        Remember(place, new ResponseValue(made));
        return produced.Answer.IsStatusTest && HelperExits.AnswersBoolean(call.TargetMethod) ? new(made, produced.Answer) : null;
    }

    /// <summary>Whether a property is more than a place for a value.</summary>
    private static bool IsComputed(ISymbol? member) =>
        member is IPropertySymbol { DeclaringSyntaxReferences: [var declaration] }
        && declaration.GetSyntax() is PropertyDeclarationSyntax property
        && (
            property.ExpressionBody is not null
            || property.AccessorList?.Accessors.Any(static accessor => accessor is not { Body: null, ExpressionBody: null }) == true
        );

    private bool IsInReach(object member) => member is not MemberOf { Owner: ILocalSymbol local } || sharedLocals.Contains(local);

    /// <summary>Somebody else gets an object, or a variable another one: what the old one holds is out of sight.</summary>
    private void ShareMembersOf(object owner)
    {
        foreach (var member in _members.OfType<MemberOf>().Where(member => member.Owner.Equals(owner)).ToList())
        {
            HandOverPart(State[member]);
            State = State.Set(member, FlowValue.Unknown);
        }
    }

    private sealed record MemberOf(ISymbol Owner, ISymbol Member);
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Fields and properties of the type itself, which hold what was put into them until somebody else may have looked.</content>
internal sealed partial class FlowInterpreter
{
    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);

    private static bool IsOwn(IMemberReferenceOperation member) =>
        member is IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true }
        && member.Instance is null or IInstanceReferenceOperation
        && !member.Member.DeclaringSyntaxReferences.IsEmpty;

    private FlowValue? Remembered(IMemberReferenceOperation member) =>
        _members.Count > 0
        && IsOwn(member)
        && _members.Contains(member.Member)
        && State[(object)member.Member] is var value
        && value != FlowValue.Unknown
            ? value
            : null;

    // A status or an answer in a field is tested there; a content is used by whoever reads the field.
    private FlowValue Remember(ISymbol member, FlowValue value)
    {
        if (value is ContentValue or TupleValue)
        {
            HandOver(value);
            return value;
        }

        _members.Add(member);
        return Assign(member, value);
    }

    /// <summary>A method of the project may look at the members of the type it belongs to.</summary>
    private void ShareMembers(IMethodSymbol method)
    {
        if (_members.Count > 0 && !method.DeclaringSyntaxReferences.IsEmpty)
        {
            foreach (var member in _members)
            {
                HandOver(State[(object)member]);
            }
        }
    }
}

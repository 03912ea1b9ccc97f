using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Data that others write.</summary>
/// <param name="What">The words of the message.</param>
/// <param name="Names">The property, parameter and locals that lead to it.</param>
internal sealed record DataSource(string What, IReadOnlyList<ISymbol> Names)
{
    private const int MostSteps = 32;

    /// <summary>What a value is read from, or null when that is no record, parameter of an action or answer.</summary>
    public static DataSource? Of(IOperation value, KnownSymbols symbols)
    {
        var names = new List<ISymbol>();
        IOperation? current = value;
        for (var steps = 0; current is not null && steps < MostSteps; steps++)
        {
            switch (current)
            {
                case IPropertyReferenceOperation property when RecordFields.IsField(property, symbols):
                    names.Add(property.Property.IsIndexer ? RootOf(property) ?? property.Property : property.Property);
                    return new("a record", names);
                case IPropertyReferenceOperation { Property.Name: "Content" or "Headers" or "Value" } property
                    when IsAnswer(property.Property.ContainingType, symbols):
                case IInvocationOperation { TargetMethod.Name: "ReadJson" or "ReadJsonOrDefault" or "ReadXml" } call
                    when IsAnswer(call.TargetMethod.ContainingType, symbols):
                    return new("an answer", names);
                case IParameterReferenceOperation parameter:
                    names.Add(parameter.Parameter);
                    return IsOfAction(parameter.Parameter, symbols) ? new("a parameter of the action", names) : null;
                case ILocalReferenceOperation local:
                    names.Add(local.Local);
                    current = SingleValue.OperationOf(local);
                    break;
                case IPropertyReferenceOperation property:
                    names.Add(property.Property);
                    current = property.Instance;
                    break;
                default:
                    current = Inner(current);
                    break;
            }
        }

        return null;
    }

    private static IOperation? Inner(IOperation value) =>
        value switch
        {
            IConversionOperation conversion => conversion.Operand,
            IParenthesizedOperation parenthesized => parenthesized.Operand,
            IAwaitOperation awaited => awaited.Operation,
            ICoalesceOperation { WhenNull: IThrowOperation or IConversionOperation { Operand: IThrowOperation } } coalesce =>
                coalesce.Value,
            IConditionalAccessOperation access => access.WhenNotNull,
            IConditionalAccessInstanceOperation instance => ReceiverOf(instance),
            IInvocationOperation call => OfCall(call),
            _ => null,
        };

    // Calls that only hand out a part of what they are asked for; what any other method returns may be checked by it.
    private static IOperation? OfCall(IInvocationOperation call) =>
        (call.TargetMethod.ContainingType?.Name, call.TargetMethod.Name) switch
        {
            ("JsonNode" or "JsonValue", "GetValue" or "ToString") => call.Instance,
            ("JsonElement", "GetProperty" or "GetString" or "ToString") => call.Instance,
            ("String", "Trim" or "TrimEnd" or "TrimStart" or "ToString") => call.Instance,
            ("Uri", "ToString") => call.Instance,
            ("JsonDocument" or "JsonNode", "Parse") or ("JsonSerializer", "Deserialize") => call.Arguments.FirstOrDefault()?.Value,
            _ => null,
        };

    private static IOperation? ReceiverOf(IOperation instance)
    {
        var parent = instance.Parent;
        while (parent is not null and not IConditionalAccessOperation)
        {
            parent = parent.Parent;
        }

        return (parent as IConditionalAccessOperation)?.Operation;
    }

    private static ISymbol? RootOf(IPropertyReferenceOperation field) =>
        field.Instance is IPropertyReferenceOperation { Instance: ILocalReferenceOperation local } ? local.Local
        : field.Instance is IPropertyReferenceOperation { Instance: IParameterReferenceOperation parameter } ? parameter.Parameter
        : null;

    private static bool IsAnswer(INamedTypeSymbol type, KnownSymbols symbols) =>
        Same(type, symbols.RestResponse) || Same(type.OriginalDefinition, symbols.TypedResponse);

    private static bool IsOfAction(IParameterSymbol parameter, KnownSymbols symbols) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } method
        && !Same(parameter.Type.ContainingAssembly, symbols.RestApi.ContainingAssembly)
        && Marker
            .Of(method, symbols.RestApi.ContainingAssembly)
            .Any(static marker => marker.Name is "Action" or "ScriptService" or "ScriptTask" or "ValidationScript");

    private static bool Same(ISymbol? symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}

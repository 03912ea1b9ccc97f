using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds clients that are made from their name or their type object.</summary>
internal static class ClientReflection
{
    /// <summary>
    /// <c>Type.GetType("System.Net.Http.HttpClient, System.Net.Http")</c>, <c>Activator.CreateInstance(assembly, name)</c>,
    /// <c>typeof(HttpClient).GetConstructor(…)</c>, <c>Expression.New(typeof(HttpClient))</c>.
    /// </summary>
    public static FoundClient? In(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        return method.Name switch
        {
            "GetType"
            or "CreateInstance"
            or "CreateInstanceFrom"
            or "CreateInstanceAndUnwrap"
            or "ReflectionOnlyGetType" when IsOfReflection(method) => NamedInText(call),
            "GetConstructor" or "GetConstructors" or "InvokeMember" when IsOfReflection(method) => NamedType(call.Instance),
            "New" when IsOfExpressions(method) => NamedType(call.Arguments[0].Value),
            _ => null,
        };
    }

    /// <summary>The client whose type object a value is.</summary>
    public static FoundClient? NamedType(IOperation? value) =>
        value switch
        {
            ITypeOfOperation { TypeOperand: var type } => FoundClient.Of(type),
            IConversionOperation conversion => NamedType(conversion.Operand),
            ILocalReferenceOperation local => SingleValue.OperationOf(local) is ITypeOfOperation { TypeOperand: var type }
                ? FoundClient.Of(type)
                : null,
            IFieldReferenceOperation { Field.IsReadOnly: true } field => SingleValue.OperationOf(field)
                is ITypeOfOperation { TypeOperand: var type }
                ? FoundClient.Of(type)
                : null,
            _ => null,
        };

    private static FoundClient? NamedInText(IInvocationOperation call) =>
        call
            .Arguments.Where(static argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String)
            .Select(static argument => TextFlow.ReadComplete(argument.Value))
            .Where(static text => text is not null)
            .Select(static text => ClientTypeTable.ByName(text!))
            .Where(static found => found is not null)
            .Select(static found => new FoundClient(found!.Value.Kind, found.Value.Name))
            .FirstOrDefault();

    /// <summary>Whether a call of a method may make a client from its name or its type object.</summary>
    public static bool MayMake(IMethodSymbol method) => IsOfReflection(method) || (method.Name == "New" && IsOfExpressions(method));

    private static bool IsOfExpressions(IMethodSymbol method) =>
        method
            is {
                IsStatic: true,
                ContainingType: { Name: "Expression", ContainingNamespace.Name: "Expressions" },
                Parameters.IsEmpty: false
            };

    /// <summary>Whether a method is one of those that make objects from names and type objects.</summary>
    private static bool IsOfReflection(IMethodSymbol method) =>
        method.ContainingType
            is {
                Name: "Type" or "Activator" or "AppDomain" or "Assembly" or "Module" or "TypeInfo",
                ContainingNamespace: { Name: "System" or "Reflection" }
            };
}

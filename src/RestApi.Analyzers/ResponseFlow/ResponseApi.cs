using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Tells the members that matter to the flow of a response from all others.</summary>
internal sealed class ResponseApi(KnownSymbols symbols, RuleOptions? options = null)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _keepers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _contents = new(SymbolEqualityComparer.Default);

    /// <summary>How the content, the value and the file of a response are called.</summary>
    public static readonly string[] Contents = ["Content", "Value", "DownloadedFileRef"];

    /// <summary>Whether the configuration says that a method throws for a response that is no success.</summary>
    public bool IsCheck(IMethodSymbol method) => options is not null && options.IsCheck(method);

    /// <summary>Whether an operation reads the content of a response.</summary>
    public bool ReadsContent(IOperation operation) =>
        operation switch
        {
            IPropertyReferenceOperation property => IsContent(property.Property),
            IInvocationOperation call => ReadsContent(call.TargetMethod),
            IDeconstructionAssignmentOperation assignment => IsResult(assignment.Value.Type),
            _ => false,
        };

    /// <summary>Whether a method reads the content of a response.</summary>
    public bool ReadsContent(IMethodSymbol method) => IsReading(method.Name) && IsOfResponse(method);

    /// <summary>Whether a name is that of a member of a response that gives its content, value or file.</summary>
    public static bool NamesContent(string member) => IsReading(member) || Array.IndexOf(Contents, member) >= 0;

    private static bool IsReading(string method) =>
        method is "ReadJson" or "ReadJsonOrDefault" or "TryReadJson" or "ReadXml" or "TryReadXml" or "OpenContent";

    /// <summary>Whether a property is the content, the value or the file of a response.</summary>
    public bool IsContent(IPropertySymbol property) => Array.IndexOf(Contents, property.Name) >= 0 && IsOfResponse(property);

    /// <summary>Whether a method of the project is given a response, whose content it may use.</summary>
    public bool MayRead(IMethodSymbol method) =>
        method is { IsAbstract: false, IsVirtual: false, IsExtern: false, DeclaringSyntaxReferences.IsEmpty: false }
        && method.Parameters.Any(parameter => IsResponse(parameter.Type) || TakesResponse(parameter.Type));

    // Func<RestResponse, T>: a method of the project that is given there may use the content.
    private bool TakesResponse(ITypeSymbol type) =>
        type is INamedTypeSymbol { DelegateInvokeMethod.Parameters: [var only] } && IsResponse(only.Type);

    /// <summary>Whether the type of a method of the project has a member in which it may leave a response.</summary>
    public bool MayKeep(IMethodSymbol method) =>
        method is { DeclaringSyntaxReferences.IsEmpty: false, MethodKind: MethodKind.Ordinary, ContainingType: { } type }
        && _keepers.GetOrAdd(type, type => type.GetMembers().Any(IsPlace));

    private bool IsPlace(ISymbol member) =>
        member switch
        {
            IFieldSymbol { IsReadOnly: false, IsImplicitlyDeclared: false } field => IsResponse(field.Type),
            IPropertySymbol { SetMethod.IsInitOnly: false } property => IsResponse(property.Type),
            _ => false,
        };

    /// <summary>Whether a call sends a request and returns its response, whatever the status.</summary>
    public bool Executes(IMethodSymbol method) =>
        method.Name is "ExecuteRequest" or "ExecuteRequestAsync" or "DownloadFile" or "DownloadFileAsync"
            && (Is(method.ContainingType, symbols.RestApi) || Is(method.ContainingType, symbols.RestRequest))
        || IsDeclaredCall(method);

    /// <summary>Whether a type is one of the responses, or the task of one.</summary>
    public bool IsResponse(ITypeSymbol? type) => type is not null && IsResponseItself(TaskTypes.Awaited(type));

    /// <summary>Whether a method may return a response, for some type arguments.</summary>
    public bool MayReturnResponse(IMethodSymbol method) =>
        TaskTypes.Awaited(method.ReturnType) is ITypeParameterSymbol || IsResponse(method.ReturnType);

    /// <summary>Whether a type is a collection of responses, of tasks of them, or of pairs, tuples or objects with one of them.</summary>
    public bool IsCollection(ITypeSymbol? type) =>
        type switch
        {
            IArrayTypeSymbol array => IsElement(array.ElementType),
            INamedTypeSymbol { TypeArguments: [.., var element] } named => named.ContainingNamespace is { } name
                && (name.Name == "Collections" || name.ContainingNamespace?.Name == "Collections")
                && IsElement(element),
            _ => false,
        };

    /// <summary>Whether a type is a collection of responses, or the task of one.</summary>
    public bool IsSequence(ITypeSymbol type) => IsCollection(TaskTypes.Awaited(type));

    /// <summary>Whether a type is a tuple with a response in it, or an object of the project with one, or the task of either.</summary>
    public bool IsHolder(ITypeSymbol type) =>
        TaskTypes.Awaited(type) switch
        {
            INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } => elements.Any(element => IsResponse(element.Type)),
            { DeclaringSyntaxReferences.IsEmpty: false } holder => holder
                .GetMembers()
                .Any(member => member is IPropertySymbol { IsStatic: false } property && IsResponse(property.Type)),
            _ => false,
        };

    /// <summary>Whether a type is a tuple, or an object of the project, with a text in it and something that may tell the status.</summary>
    public bool MayHoldContent(ITypeSymbol type)
    {
        var awaited = TaskTypes.Awaited(type);
        return awaited switch
        {
            INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } => MayBeContent(
                elements.Select(static element => element.Type)
            ),
            INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false, TypeKind: TypeKind.Class or TypeKind.Struct } made =>
                _contents.GetOrAdd(
                    made,
                    static made => MayBeContent(made.GetMembers().OfType<IPropertySymbol>().Select(static property => property.Type))
                ),
            _ => false,
        };
    }

    /// <summary>Whether a method of the project hands out a text, and something that may tell the status, in <c>out</c> parameters and its answer.</summary>
    public static bool HandsOutContent(IMethodSymbol method) =>
        !method.DeclaringSyntaxReferences.IsEmpty
        && method.Parameters.Any(static parameter => parameter.RefKind == RefKind.Out)
        && MayBeContent(
            method
                .Parameters.Where(static parameter => parameter.RefKind == RefKind.Out)
                .Select(static parameter => parameter.Type)
                .Concat([method.ReturnType])
        );

    private static bool MayBeContent(IEnumerable<ITypeSymbol> parts)
    {
        var types = parts.Select(static type => type.SpecialType).ToList();
        return types.Contains(SpecialType.System_String)
            && (types.Contains(SpecialType.System_Int32) || types.Contains(SpecialType.System_Boolean));
    }

    /// <summary>Whether a method makes something of a text that it is given.</summary>
    public static bool ParsesText(IMethodSymbol method) =>
        method
            is {
                IsStatic: true,
                Name: "Parse"
                    or "ParseExact"
                    or "TryParse"
                    or "TryParseExact"
                    or "Deserialize"
                    or "DeserializeObject"
                    or "FromBase64String",
                Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..]
            };

    /// <summary>Whether a method parses something, and belongs to an object that may hold a content beside its status.</summary>
    public bool ParsesOwn(IMethodSymbol method) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary, ReturnsVoid: false, DeclaringSyntaxReferences: [var declaration] }
        && MayHoldContent(method.ContainingType)
        && declaration
            .GetSyntax()
            .DescendantNodes()
            .Any(static node =>
                node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
                && (name.StartsWith("Parse", StringComparison.Ordinal) || name.StartsWith("Deserialize", StringComparison.Ordinal))
            );

    /// <summary>Whether a type is that of an element of such a collection.</summary>
    public bool IsElement(ITypeSymbol? type) => ElementShape.Of(type, response: 0, this) is not null;

    /// <summary>Whether a type is one entry of a dictionary.</summary>
    public static bool IsPair(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 };

    public bool IsResult(ITypeSymbol? type) => type is { Name: "Result" } && Is(type, symbols.Result);

    public bool IsOfResponse(ISymbol member) => IsResponseItself(member.ContainingType);

    private bool IsResponseItself(ITypeSymbol? type) =>
        type is { Name: "RestResponse" or "DownloadResponse" or "Result" }
        && (Is(type, symbols.RestResponse) || Is(type, symbols.TypedResponse) || Is(type, symbols.DownloadResponse) || IsResult(type));

    /// <summary>A call of a declared client: its response is new, because nobody but the generated code has seen it.</summary>
    private bool IsDeclaredCall(IMethodSymbol method) =>
        IsResponse(method.ReturnType)
        && !IsOfResponse(method)
        && !Same(method.ContainingAssembly, symbols.RestApi.ContainingAssembly)
        && (HasHttpMethod(method) || (IsTyped(method.ReturnType) && IsWithoutBody(method)));

    private bool HasHttpMethod(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (Is(type, symbols.HttpMethodAttribute))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsTyped(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var result] } && type.Name is "Task" or "ValueTask"
            ? result is INamedTypeSymbol { IsGenericType: true }
            : type is INamedTypeSymbol { IsGenericType: true };

    /// <summary>A method of an interface or of another assembly that is handed no response to look at.</summary>
    private bool IsWithoutBody(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary
        && (method.IsAbstract || method.DeclaringSyntaxReferences.IsEmpty)
        && !method.Parameters.Any(parameter => IsResponse(parameter.Type));

    /// <summary>
    /// Whether a method may be told a status without checking it: it writes a log or belongs to the framework, answers no question
    /// and does not throw for it. Any other method may throw for a bad status, and we believe that it does.
    /// </summary>
    public bool OnlyTakesNote(IMethodSymbol method) =>
        IsLog(method)
        || (!IsQuestion(method) && IsIn(method, "System"))
        // Any status is a member of HttpStatusCode.
        || method is { Name: "IsDefined", ContainingType.SpecialType: SpecialType.System_Enum };

    /// <summary>Whether a method writes a log or a trace.</summary>
    public bool IsLog(IMethodSymbol method) =>
        Is(method.ContainingType, symbols.ActionLog)
        || IsIn(method, "Microsoft.Extensions.Logging")
        || IsIn(method, "System.Diagnostics")
        || method.ContainingType is { SpecialType: SpecialType.None, Name: "Console" }
        || method.ContainingType?.Name is { } type
            && (type.EndsWith("Log", StringComparison.Ordinal) || type.EndsWith("Logger", StringComparison.Ordinal))
        || method.Name.StartsWith("Log", StringComparison.Ordinal)
        || method.Name.StartsWith("Trace", StringComparison.Ordinal);

    private static bool IsQuestion(IMethodSymbol method) =>
        method.ReturnType.SpecialType == SpecialType.System_Boolean
        || method.Name.StartsWith("ThrowIf", StringComparison.Ordinal)
        || method.Name.Contains("IndexOf");

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static bool Is(ISymbol? type, ISymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);

    private static bool IsIn(IMethodSymbol method, string name)
    {
        var full = method.ContainingNamespace?.ToDisplayString() ?? "";
        return full.StartsWith(name, StringComparison.Ordinal) && (full.Length == name.Length || full[name.Length] == '.');
    }
}

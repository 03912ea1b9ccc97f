using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>Reads what the calls of the builder are told.</summary>
/// <param name="model">Of the file: in a flow graph an argument may be a capture of what was written.</param>
internal sealed class BuilderArguments(SemanticModel? model)
{
    /// <summary>The HTTP method of <c>CreateRequest</c>, in capitals as it is sent; null when it is not written there.</summary>
    public string? Method(IInvocationOperation call) => Text(call, "method")?.ToUpperInvariant();

    /// <summary>The header that a call sets; null when it sets none or its name is not known.</summary>
    public HeaderCall? Header(IInvocationOperation call) =>
        call.TargetMethod.Name switch
        {
            "AddHeader" => Named(call, Text(call, "name"), replaces: false),
            "SetApiKey" when IsInHeader(call) => Named(call, Text(call, "name"), replaces: true),
            "SetHttpBasicAuth" or "SetOAuth2AuthorizationHeaderAuth" or "SetOAuth2ClientCredentials" => new(
                call.Syntax,
                "Authorization",
                null,
                IsOptional: false,
                Replaces: true
            ),
            "SetIdempotencyKey" => new(call.Syntax, "Idempotency-Key", null, IsOptional: false, Replaces: true),
            _ => null,
        };

    /// <summary>What a call does to the body.</summary>
    public BodyKind Body(IInvocationOperation call) =>
        call.TargetMethod.Name switch
        {
            "AddJsonBody" or "AddXmlBody" or "AddBody" => BodyKind.Whole,
            "AddFile" => BodyKind.Parts,
            "AddFormField" or "AddFormFields" when !IsNull(call) => BodyKind.Form,
            _ => BodyKind.None,
        };

    private HeaderCall? Named(IInvocationOperation call, string? name, bool replaces) =>
        name is null || !HttpName.IsName(name) || IsNull(call)
            ? null
            : new(
                call.Syntax,
                name,
                Text(call, "value"),
                MayBeNull(call),
                replaces || name.ToUpperInvariant() is "AUTHORIZATION" or "CONTENT-TYPE"
            );

    private bool IsInHeader(IInvocationOperation call) =>
        Argument(call, "location") is not { } location || location.ConstantValue is { HasValue: true, Value: 0 };

    private bool IsNull(IInvocationOperation call) => Last(call)?.Value.ConstantValue is { HasValue: true, Value: null };

    /// <summary>Whether the value may be null, which sets nothing.</summary>
    private bool MayBeNull(IInvocationOperation call)
    {
        if (Last(call)?.Value is not { } value || value.ConstantValue.HasValue)
        {
            return false;
        }

        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value.Type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            && model?.GetTypeInfo(value.Syntax).Nullability.FlowState != NullableFlowState.NotNull;
    }

    private IArgumentOperation? Last(IInvocationOperation call) =>
        Written(call).Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "value" or "values" or "fields");

    private string? Text(IInvocationOperation call, string parameter) =>
        Argument(call, parameter) is { } value ? TextFlow.ReadComplete(value) : null;

    private IOperation? Argument(IInvocationOperation call, string parameter) =>
        Written(call).Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;

    private IInvocationOperation Written(IInvocationOperation call) => model?.GetOperation(call.Syntax) as IInvocationOperation ?? call;
}

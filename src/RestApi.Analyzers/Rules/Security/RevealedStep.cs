using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Goes from a value that shows a secret to the larger one that is made of it, step by step; stops where the secret may be gone.</summary>
internal static class RevealedStep
{
    public static RevealedPiece? Up(RevealedPiece piece) =>
        piece.Value.Parent switch
        {
            IConversionOperation conversion => OfConversion(piece, conversion),
            IParenthesizedOperation or ICoalesceOperation => To(piece, piece.Value.Parent),
            IConditionalOperation { Type: not null } choice when choice.Condition != piece.Value => To(piece, choice),
            ISwitchExpressionArmOperation { Parent: { } choice } arm when arm.Value == piece.Value => To(piece, choice),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum when piece.IsText => To(
                piece,
                sum,
                isFirst: sum.LeftOperand == piece.Value
            ),
            IInterpolationOperation { Parent: IInterpolatedStringOperation text } hole
                when piece.IsText && hole.Expression == piece.Value => To(piece, text, isFirst: text.Parts[0] == hole),
            IInterpolatedStringAppendOperation { Parent: IInterpolatedStringOperation text } part => To(
                piece,
                text,
                isFirst: text.Parts[0] == part
            ),
            IInterpolatedStringHandlerCreationOperation handler => To(piece, handler),
            IInterpolatedStringAdditionOperation sum => To(piece, sum, isFirst: sum.Left == piece.Value),
            IArrayInitializerOperation { Parent: IArrayCreationOperation array } => To(piece, array),
            { Syntax: CollectionExpressionSyntax } list => To(piece, list),
            // The list of a params parameter.
            { IsImplicit: true, Type: INamedTypeSymbol { Name: "ReadOnlySpan" } } list => To(piece, list),
            IConditionalAccessOperation access => OfAccess(piece, access),
            IArgumentOperation { Parent: IInvocationOperation call } argument => OfArgument(piece, call, argument),
            IArgumentOperation { Parent: IObjectCreationOperation creation } => OfCreation(piece, creation),
            IInvocationOperation call when call.Instance == piece.Value => OfReceiver(piece, call),
            ISimpleAssignmentOperation assignment when assignment.Value == piece.Value => OfMember(piece, assignment),
            IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } => Held(piece, creation),
            _ => null,
        };

    private static RevealedPiece To(RevealedPiece piece, IOperation larger, bool isFirst = true) =>
        piece with
        {
            Value = larger,
            IsLeading = piece.IsLeading && isFirst,
        };

    private static RevealedPiece Held(RevealedPiece piece, IOperation holder) => piece with { Value = holder, IsText = false };

    private static RevealedPiece? OfConversion(RevealedPiece piece, IConversionOperation conversion) =>
        conversion.OperatorMethod?.ContainingType.Name switch
        {
            null or "String" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" => To(piece, conversion),
            "JsonNode" => Held(piece, conversion),
            _ => null,
        };

    private static RevealedPiece? OfAccess(RevealedPiece piece, IConditionalAccessOperation access)
    {
        if (access.WhenNotNull == piece.Value)
        {
            return To(piece, access);
        }

        // key?.Trim(): the call goes on with what stands before the question mark.
        return access.WhenNotNull is IInvocationOperation { Instance: IConditionalAccessInstanceOperation } call
            ? OfReceiver(piece, call)
            : null;
    }

    private static RevealedPiece? OfArgument(RevealedPiece piece, IInvocationOperation call, IArgumentOperation argument)
    {
        // A part of an interpolated text, as its handler takes it.
        if (call.Parent is IInterpolatedStringAppendOperation)
        {
            return To(piece, call);
        }

        var method = call.TargetMethod;
        if (piece.IsText)
        {
            switch (TextCalls.Classify(method))
            {
                case TextCall.Concat:
                    return To(piece, call, isFirst: call.Arguments[0] == argument);
                case TextCall.Join or TextCall.Format or TextCall.Append:
                    return To(piece, call, isFirst: false);
                case TextCall.Same or TextCall.Encode when method.Name != "Replace" && TextCalls.Source(call) == argument.Value:
                    return To(piece, call);
            }
        }

        return (method.ContainingType?.Name, method.Name) switch
        {
            ("JsonSerializer", "Serialize" or "SerializeToUtf8Bytes") when argument.Parameter?.Name == "value" => piece with
            {
                Value = call,
                IsText = true,
                IsLeading = false,
            },
            ("JsonSerializer", "SerializeToNode" or "SerializeToElement") when argument.Parameter?.Name == "value" => Held(piece, call),
            ("JsonValue", "Create") or ("KeyValuePair", "Create") => Held(piece, call),
            (_, "Add") when call.Parent is IObjectOrCollectionInitializerOperation => Held(piece, call),
            _ => null,
        };
    }

    private static RevealedPiece? OfCreation(RevealedPiece piece, IObjectCreationOperation creation) =>
        creation.Type switch
        {
            { SpecialType: SpecialType.System_String } => To(piece, creation),
            { Name: "Uri" or "StringBuilder" } => To(piece, creation),
            { Name: "KeyValuePair" } or { IsRecord: true } => Held(piece, creation),
            _ => null,
        };

    private static RevealedPiece? OfReceiver(RevealedPiece piece, IInvocationOperation call) =>
        piece.IsText
            ? TextCalls.Classify(call.TargetMethod) switch
            {
                TextCall.Same when call.TargetMethod.Name != "Replace" => To(piece, call),
                TextCall.Append => To(piece, call),
                _ => null,
            }
        : call.TargetMethod
            is { Name: "ToJsonString" }
                or { Name: "ToString", ContainingType.Name: "JsonNode" or "JsonObject" or "JsonArray" }
            ? piece with
            {
                Value = call,
                IsText = true,
                IsLeading = false,
            }
        : null;

    // new { Key = key }, new Row { Key = key }, new JsonObject { ["key"] = key }
    private static RevealedPiece? OfMember(RevealedPiece piece, ISimpleAssignmentOperation assignment) =>
        assignment.Parent switch
        {
            IAnonymousObjectCreationOperation created => Held(piece, created),
            IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation created } => Held(piece, created),
            _ => null,
        };
}

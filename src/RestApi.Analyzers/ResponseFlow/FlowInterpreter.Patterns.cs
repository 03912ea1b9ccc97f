using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Patterns and deconstruction.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue VisitMatch(IIsPatternOperation match)
    {
        var value = Visit(match.Value);
        if (value is not ContentValue { IsNullForErrors: true })
        {
            Use(value, match.Value);
        }

        Bind(match.Pattern, value);
        return StatusTests.Match(value, match.Pattern, State);
    }

    /// <summary>Names that a pattern declares hold what was matched.</summary>
    private void Bind(IPatternOperation pattern, FlowValue value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } local }:
                Assign(local, value);
                break;
            case IBinaryPatternOperation both:
                Bind(both.LeftPattern, value);
                Bind(both.RightPattern, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } name)
                {
                    Assign(name, value);
                }

                if (value is ResponseValue response)
                {
                    responses.UsedOtherwise(response.Response);
                    foreach (var part in recursive.PropertySubpatterns)
                    {
                        Bind(part.Pattern, StatusTests.PropertyOf(response, part));
                    }
                }

                break;
        }
    }

    /// <summary><c>var (isSuccess, value, error) = result</c>.</summary>
    private TupleValue PartsOf(ResponseValue result, IOperation deconstruction)
    {
        responses.UsedOtherwise(result.Response);
        return new(
            ImmutableArray.Create<FlowValue>(
                StatusTests.IsSuccess(result),
                new ContentValue(result.Response, deconstruction.Syntax, StatusSet.All, IsNullForErrors: true),
                FlowValue.Unknown
            )
        );
    }
}

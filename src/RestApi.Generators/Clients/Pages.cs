using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What <c>[Paged]</c> needs: one way to the next page, and a request that can be made again.</summary>
internal static class Pages
{
    private static readonly string[] s_ways = ["Offset", "Page", "Cursor", "NextLink", "LinkHeader"];

    public static bool Fit(MethodPart method, ParameterBinder parameters, CallSettings own, string verb)
    {
        var paging = own.Paging!;
        var followsLinks = paging.Property("NextLink") is not null || paging.Property("LinkHeader") is not null;
        return Arguments(paging) is not null
            && s_ways.Count(way => paging.Property(way) is not null) == 1
            && paging.Property("Cursor") is null == paging.Property("NextCursor") is null
            && paging.Property("Limit") is null == paging.Property("PageSize") is null
            && (!followsLinks || (verb == "GET" && parameters.Steps.Url is null))
            // What is read while pages are fetched must outlive the call, and a stream can be sent once.
            && !method.Parameters.Any(static parameter => parameter.Modifiers.Contains("in") || parameter.Modifiers.Contains("ref"))
            && parameters.Steps is { HasStream: false, Late.Count: 0 }
            && !own.HasStatuses;
    }

    /// <summary>The arguments as an initializer, or null when one cannot be copied.</summary>
    public static string? Arguments(AttributePart paging)
    {
        var arguments = paging
            .Arguments.Select(static argument => argument.Name is { } name && Code(argument) is { } code ? $"{name} = {code}" : null)
            .ToList();
        return arguments.Contains(null) ? null : string.Join(", ", arguments);
    }

    private static string? Code(ArgumentPart argument) =>
        argument.Kind is ArgumentKind.Literal or ArgumentKind.Calculation ? argument.Text : argument.Code;
}

using System.Linq;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Tells whether the statuses that reach a content mix data with errors that nobody means to read as data.</summary>
internal static class MixedStatuses
{
    /// <summary>So few errors are left alone only by someone who names them: <c>is 404 or 409</c>.</summary>
    private const int MostNamedErrors = 8;

    private static readonly int[] s_successes = [200, 201, 202, 204];
    private static readonly int[] s_typicalErrors = [500, 404, 401, 400, 503];

    /// <summary>An error to name in a message: one that everybody knows, if there is one; 0 when there is none at all.</summary>
    public static int ErrorIn(StatusSet statuses) => s_typicalErrors.Concat(Enumerable.Range(400, 200)).FirstOrDefault(statuses.Contains);

    /// <summary>Whether a response that is in this state may be a success as well as an error.</summary>
    public static bool Are(ResponseState state) => Are(state, state.Statuses, ContentKind.Any);

    /// <summary>The same for a content that was taken when the response had fewer statuses.</summary>
    public static bool Are(ResponseState state, StatusSet statuses, ContentKind kind)
    {
        var errors = statuses & StatusSet.Errors;
        if (errors.IsEmpty)
        {
            return false;
        }

        var mayBeSuccess = !(statuses & StatusSet.Success).IsEmpty;
        var isForErrors = state.IsTested && (!mayBeSuccess || IsFailure(statuses));
        return kind switch
        {
            ContentKind.Any => mayBeSuccess && !isForErrors,
            ContentKind.Errors => mayBeSuccess && !isForErrors && IsUnintended(errors) && !IsBehindSuccess(state, statuses),
            _ => mayBeSuccess || (isForErrors && IsUnintended(errors)),
        };
    }

    // The success that was asked for is out, be it Accepted or No Content: what is left is read as a problem.
    private static bool IsBehindSuccess(ResponseState state, StatusSet statuses) =>
        state.IsTested && s_successes.Any(success => !statuses.Contains(success));

    /// <summary>More than a few, or a failure of the server.</summary>
    private static bool IsUnintended(StatusSet errors) => errors.Count > MostNamedErrors || !(errors & StatusSet.ServerErrors).IsEmpty;

    /// <summary>After <c>status != 200</c>: the success that was asked for is out, and what else succeeds is taken for an error, too.</summary>
    private static bool IsFailure(StatusSet statuses) =>
        (statuses & StatusSet.Errors).Count > MostNamedErrors
        && (!statuses.Contains(200) || (!statuses.Contains(201) && (statuses & StatusSet.Errors).Equals(StatusSet.Errors)));
}

/// <summary>What a content can be read from.</summary>
internal enum ContentKind
{
    /// <summary>Successes, and errors where the program has told them apart.</summary>
    Any,

    /// <summary>Errors, as the name says under which it is read: those that the program has named, or all but a success that was asked for.</summary>
    Errors,

    /// <summary>Successes: an error has no value and no file, and is no number and no date.</summary>
    OfSuccess,

    /// <summary>Successes: it is used as no error is that the program did not name.</summary>
    Data,
}

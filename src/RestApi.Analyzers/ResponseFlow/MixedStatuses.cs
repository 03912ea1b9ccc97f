namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Tells whether the statuses that reach a content mix data with errors that nobody means to read as data.</summary>
internal static class MixedStatuses
{
    /// <summary>So few errors are let through only by someone who names them: <c>is 200 or 404</c>.</summary>
    private const int MostNamedErrors = 8;

    /// <summary>Whether a response that is in this state may be a success as well as an error.</summary>
    public static bool Are(ResponseState state) => Are(state, state.Statuses, ContentKind.Any);

    /// <summary>The same for a content that was taken when the response had fewer statuses.</summary>
    public static bool Are(ResponseState state, StatusSet statuses, ContentKind kind)
    {
        var mayBeSuccess = !(statuses & StatusSet.Success).IsEmpty;
        var isForErrors = state.IsTested && (!mayBeSuccess || IsFailure(statuses));
        var errors = statuses & StatusSet.Errors;
        // Beside a success, one error that somebody named is enough; alone it is read on purpose.
        return (kind == ContentKind.Plain && mayBeSuccess ? !errors.IsEmpty : IsUnintended(errors))
            && kind switch
            {
                ContentKind.Any => mayBeSuccess && !isForErrors,
                _ => mayBeSuccess || isForErrors,
            };
    }

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

    /// <summary>Successes: an error has no value and no file.</summary>
    OfSuccess,

    /// <summary>Successes: it is used as no error is that the program did not name.</summary>
    Data,

    /// <summary>Successes: no error is a number or a date, whoever named it.</summary>
    Plain,
}

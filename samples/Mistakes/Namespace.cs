namespace RestApi.Reports; // RAPI4006

/// <summary>
/// The namespace hides the class RestApi from every file whose using stands at the top. All other files of this project
/// have theirs inside the namespace, where it is found first.
/// </summary>
internal static class Totals
{
    public static int Of(IReadOnlyCollection<int> amounts) => amounts.Sum();
}

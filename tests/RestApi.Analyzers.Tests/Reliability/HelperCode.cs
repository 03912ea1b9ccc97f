namespace Acme.AnalyzersTests.Reliability;

/// <summary>Methods of the project that check, answer, pass on or only look, and a declared client.</summary>
internal static class HelperCode
{
    public static string InMethod(string statements) =>
        ResponseCode.InClass(Members + $"object? Run(Shop shop, bool flag)\n{{\n{statements}\nreturn null;\n}}");

    private const string Members = """
        interface Shop
        {
            RestResponse<Contact> Get(string id);

            Result<Contact, string> Try(string id);

            RestResponse<int> Count();
        }

        static readonly int[] Mixed = [200, 404, 500];
        static readonly HashSet<int> Good = [200, 201];
        static IEnumerable<int> Errors => [400, 404];

        static void Throws(RestResponse res) { if (res.StatusCode >= 300) throw new InvalidOperationException(); }
        static void ThrowsDeep(RestResponse res) => Throws(res);
        static void ThrowsForCrash(RestResponse res) { if (res.StatusCode == 500) throw new InvalidOperationException(); }
        static void Demand(bool ok) { if (!ok) throw new InvalidOperationException(); }
        static void OnlyLogs(RestResponse res) => ActionLog.Debug($"{res.StatusCode}");
        static bool Failed(int status) { if (status < 400) return false; return true; }
        static bool NotBusy(RestResponse res) => res.StatusCode != 503;
        static string? ErrorOf(RestResponse res) => res.IsSuccess ? null : $"status {res.StatusCode}";
        static int Kind(RestResponse res) => res.IsSuccess ? 1 : 2;
        static RestResponse Raw() => RestApi.ExecuteRequest();
        static RestResponse Sure() => RestApi.ExecuteRequest().EnsureSuccess();
        static RestResponse? OrNull() { var res = RestApi.ExecuteRequest(); return res.IsSuccess ? res : null; }
        static RestResponse Same(RestResponse res) { OnlyLogs(res); return res; }
        static RestResponse Checked(RestResponse res) => res.IsSuccess ? res : throw new InvalidOperationException();
        static void Loops(RestResponse res) => Loops(res);
        static void Ends() => Environment.Exit(1);

        """;
}

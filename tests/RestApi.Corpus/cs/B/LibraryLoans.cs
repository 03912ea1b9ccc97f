namespace Acme.Corpus.Library12;

internal class LibraryBook
{
    public string Isbn { get; set; } = "";
    public string Title { get; set; } = "";
    public int Copies { get; set; }
    public bool Available { get; set; }
}

internal class LibraryReader
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public decimal Fines { get; set; }
}

internal static class LibraryActions
{
    static string url = AppSchema.GetVars().Require("LIBRARY_URL");

    public static LibraryBook GetBook(string isbn)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/" + isbn, "GET");
        var res = RestApi.ExecuteRequest();
        var book = res.ReadJson<LibraryBook>(); // LOUD B2001 direct
        return book!;
    }

    // same but with the check
    public static LibraryBook? FindBook(string isbn)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/" + isbn, "GET");
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode == 200)
        {
            var book = res.ReadJson<LibraryBook>(); // quiet B ifok
            return book;
        }
        else
        {
            ActionLog.Error("book not found");
            return null;
        }
    }

    public static int CountBooks()
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/count", "GET");
        var response = RestApi.ExecuteRequest();
        ActionLog.Info("status is " + response.StatusCode);
        int count = int.Parse(response.Content); // LOUD B2001 logonly
        return count;
    }

    public static List<LibraryBook> GetAllBooks()
    {
        var result = new List<LibraryBook>();
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books", "GET");
        RestApi.AddQueryParameter("limit", 100);
        var response = RestApi.ExecuteRequest();
        if (response.StatusCode != 200)
        {
            throw new Exception("Could not load the books: " + response.StatusCode);
        }
        var array = JsonNode.Parse(response.Content)!.AsArray(); // quiet B guard
        foreach (var item in array)
        {
            var b = new LibraryBook();
            b.Isbn = item!["isbn"]!.ToString();
            b.Title = item["title"]!.ToString();
            result.Add(b);
        }
        return result;
    }

    public static void AddBook(LibraryBook book)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books", "POST");
        RestApi.AddJsonBody(book);
        RestApi.ExecuteRequest(); // LOUD B2002 ignoredpost
        ActionLog.Info("book was added");
    }

    public static bool RemoveBook(string isbn)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/" + isbn, "DELETE");
        var res = RestApi.ExecuteRequest();
        return res.StatusCode == 204; // quiet B returnstatus
    }

    public static string GetTitle(string isbn)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/" + isbn + "/title", "GET");
        var res = RestApi.ExecuteRequest();
        string title = "";
        if (res.Content != "") // also =title
        {
            title = res.Content; // LOUD B2001 emptyonly =title
        }
        return title;
    }

    public static string GetAuthor(string isbn)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/" + isbn + "/author", "GET");
        var res = RestApi.ExecuteRequest();
        string author = "unknown";
        if (res.IsSuccess == true)
        {
            author = res.Content; // quiet B equalstrue
        }
        return author;
    }

    public static LibraryReader? GetReader(int id)
    {
        try
        {
            RestApi.CreateClient(url);
            RestApi.CreateRequest("/readers/" + id, "GET");
            var res = RestApi.ExecuteRequest();
            return JsonSerializer.Deserialize<LibraryReader>(res.Content); // LOUD B2001 trycatch
        }
        catch (Exception ex)
        {
            ActionLog.Error("Error: " + ex.Message);
            return null;
        }
    }

    public static LibraryReader? GetReaderByCard(string card)
    {
        try
        {
            RestApi.CreateClient(url);
            RestApi.CreateRequest("/readers", "GET");
            RestApi.AddQueryParameter("card", card);
            var res = RestApi.ExecuteRequest();
            if (res.StatusCode < 200 || res.StatusCode > 299)
            {
                throw new Exception("bad status " + res.StatusCode);
            }
            var readers = JsonSerializer.Deserialize<List<LibraryReader>>(res.Content); // quiet B rangethrow
            return readers![0];
        }
        catch (Exception ex)
        {
            ActionLog.Error(ex.Message);
        }
        return null;
    }

    public static decimal GetFines(int readerId)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/readers/" + readerId + "/fines", "GET");
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode == 404)
        {
            return 0;
        }
        var json = JsonNode.Parse(res.Content); // LOUD B2001 only404
        return (decimal)json!["total"]!;
    }

    public static decimal GetPaidFines(int readerId)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/readers/" + readerId + "/fines/paid", "GET");
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode == 404)
        {
            return 0;
        }
        else if (res.StatusCode == 200)
        {
            var json = JsonNode.Parse(res.Content); // quiet B elseif
            return (decimal)json!["paid"]!;
        }
        throw new ActionException("Unexpected status");
    }

    public static void PayFine(int readerId, decimal amount)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/readers/" + readerId + "/payments", "POST");
        RestApi.AddJsonBody(new { amount = amount });
        var res = RestApi.ExecuteRequest();
        if (!res.IsSuccess)
        {
            ActionLog.Error("payment failed");
        }
        var receipt = res.ReadJson<JsonObject>(); // LOUD B2001 lognoreturn
        ActionLog.Info("receipt no " + receipt!["number"]);
    }

    public static void PayAllFines(int readerId)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/readers/" + readerId + "/payments/all", "POST");
        var res = RestApi.ExecuteRequest();
        if (!res.IsSuccess)
        {
            ActionLog.Error("payment failed: " + res.Content); // quiet B errortext
            return;
        }
        var receipt = res.ReadJson<JsonObject>(); // quiet B logreturn
        ActionLog.Info("receipts: " + receipt!["count"]);
    }

    public static bool IsAvailable(string isbn)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/stock/" + isbn, "GET");
        var res = RestApi.ExecuteRequest();
        if (res.Content.Contains("available")) // LOUD B2001 contains
        {
            return true;
        }
        return false;
    }

    public static bool IsLent(string isbn)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/stock/" + isbn + "/lent", "GET");
        var res = RestApi.ExecuteRequest();
        if (res.IsSuccess && res.Content == "true") // quiet B andalso
            return true;
        else
            return false;
    }

    public static void SaveCover(AppRecord book)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/covers/" + book.Id + ".jpg", "GET");
        var file = RestApi.DownloadFile();
        var stored = Files.PersistFileRef(file.DownloadedFileRef!); // LOUD B2003 download
        book.Fields["cover"] = stored.UploadedFileId;
    }

    public static void SaveBackCover(AppRecord book)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/covers/" + book.Id + "/back.jpg", "GET");
        var file = RestApi.DownloadFile();
        if (file.StatusCode != 200 || file.DownloadedFileRef == null)
        {
            ActionLog.Warn("no back cover");
            return;
        }
        var stored = Files.PersistFileRef(file.DownloadedFileRef); // quiet B download
        book.Fields["back_cover"] = stored.UploadedFileId;
    }

    public static void LendBook(string isbn, int readerId)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/" + isbn, "GET");
        var res1 = RestApi.ExecuteRequest();
        if (res1.StatusCode != 200)
        {
            throw new ActionException("Book does not exist");
        }

        RestApi.CreateRequest("/loans", "POST");
        RestApi.AddJsonBody(new { isbn, readerId });
        var res2 = RestApi.ExecuteRequest();
        if (res1.StatusCode != 200)
        {
            throw new ActionException("Could not lend the book");
        }
        var loan = JsonNode.Parse(res2.Content); // LOUD B2001 wrongresponse
        ActionLog.Info("loan " + loan!["id"]);
    }

    public static void ReturnBook(string isbn, int loanId)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/loans/" + loanId, "GET");
        var loanRes = RestApi.ExecuteRequest();
        if (loanRes.StatusCode != 200)
        {
            throw new ActionException("Loan does not exist");
        }
        var loan = JsonNode.Parse(loanRes.Content)!; // quiet B tworesponses

        RestApi.CreateRequest("/loans/" + loanId + "/return", "PUT");
        RestApi.AddJsonBody(new { isbn, due = loan["due"]!.ToString() });
        var putRes = RestApi.ExecuteRequest();
        if (putRes.StatusCode == 200)
        {
            ActionLog.Info("returned");
        }
        else
        {
            throw new ActionException("Could not return the book");
        }
    }

    public static void ExtendLoan(int loanId)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/loans/" + loanId + "/extend", "POST");
        var res = RestApi.ExecuteRequest();
        string until = JsonNode.Parse(res.Content)!["until"]!.ToString(); // LOUD B2001 checkafter
        if (res.StatusCode != 200)
        {
            throw new ActionException("could not extend");
        }
        ActionLog.Info("new date " + until);
    }

    public static int CountOverdue(List<int> loanIds)
    {
        int overdue = 0;
        RestApi.CreateClient(url);
        for (int i = 0; i < loanIds.Count; i++)
        {
            RestApi.CreateRequest("/loans/" + loanIds[i] + "/overdue", "GET");
            var res = RestApi.ExecuteRequest();
            if (bool.Parse(res.Content)) // LOUD B2001 loop
            {
                overdue++;
            }
        }
        return overdue;
    }

    public static int CountReservations(List<int> bookIds)
    {
        int total = 0;
        RestApi.CreateClient(url);
        foreach (int id in bookIds)
        {
            RestApi.CreateRequest("/books/" + id + "/reservations/count", "GET");
            var res = RestApi.ExecuteRequest();
            if (!res.IsSuccess)
            {
                continue;
            }
            total = total + Convert.ToInt32(res.Content); // quiet B continue
        }
        return total;
    }

    public static string GetOpeningHours(string branch)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/branches/" + branch + "/hours", "GET");
        var res = RestApi.ExecuteRequest();
        bool ok = res.StatusCode >= 200 && res.StatusCode < 300;
        string hours;
        if (ok)
        {
            hours = res.Content; // quiet B localflag
        }
        else
        {
            hours = "closed";
        }
        return hours;
    }

    public static string GetBranchPhone(string branch)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/branches/" + branch + "/phone", "GET");
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode != 500)
        {
            return "Tel. " + res.Content; // LOUD B2001 not500
        }
        return "-";
    }

    public static void RenameBranch(string branch, string newName)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/branches/" + branch, "PATCH");
        RestApi.AddJsonBody(new { name = newName });
        var res = RestApi.ExecuteRequest();
        if (res.StatusCode == 200 || res.StatusCode == 202)
        {
            LibraryBook[] moved = JsonSerializer.Deserialize<LibraryBook[]>(res.Content)!; // quiet B twocodes
            ActionLog.Info(moved.Length + " books moved");
        }
        if (res.StatusCode == 401)
        {
            throw new ActionException("not allowed");
        }
    }

    public static void CloseBranch(string branch)
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/branches/" + branch, "DELETE");
        var res = RestApi.ExecuteRequest();
        switch (res.StatusCode)
        {
            case 200:
                ActionLog.Info("closed, moved to " + res.Content); // quiet B switchcase
                break;
            case 404:
                ActionLog.Warn("no such branch");
                break;
            default:
                throw new Exception("status " + res.StatusCode);
        }
    }

    public static LibraryBook BookOfTheDay()
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/today", "GET");
        var res = RestApi.ExecuteRequest();
        LibraryBook? book = null;
        if (res != null)
        {
            book = res.ReadJson<LibraryBook>(); // LOUD B2001 nullcheck
        }
        return book!;
    }

    public static LibraryBook BookOfTheWeek()
    {
        RestApi.CreateClient(url);
        RestApi.CreateRequest("/books/week", "GET");
        var res = RestApi.ExecuteRequest();
        res.EnsureSuccess();
        LibraryBook book = res.ReadJson<LibraryBook>()!; // quiet B ensure
        return book;
    }
}
